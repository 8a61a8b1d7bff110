import { expect, test } from 'vitest';
import { dropAstroConstants } from '../../src/site/astro-constants.ts';

test('variables called like a constant of Astro’s go, others stay', () => {
  const environment = {
    BASE_URL: '/elsewhere/',
    DEV: '1',
    PROD: '',
    SITE_URL: 'https://x.example.cn',
    PATH: '/bin',
  };
  dropAstroConstants(environment);
  expect(environment).toEqual({ SITE_URL: 'https://x.example.cn', PATH: '/bin' });
});
