import { expect, test } from 'vitest';
import { settings } from '../../src/collections/index.ts';
import { validateData } from '../../src/model/validate.ts';

const errorsOf = (url: string) =>
  validateData(settings.site, { ...settings.site.example, url }, 'site.yml').map(
    ({ field }) => field,
  );

test.each([
  'https://gonghui.example.cn',
  'http://localhost:4321',
  'http://127.0.0.1:65535',
  'https://xn--fiq228c.example',
])('%s can be the address of the site', (url) => {
  expect(errorsOf(url)).toEqual([]);
});

test.each([
  'https://example.cn:65536',
  'https://example.cn:0',
  'https://..',
  'https://-.cn',
  'https://example..cn',
  'https://1',
  'https://256.1.1.1',
  'https:evil',
  '//example.cn',
  'https://a@example.cn',
  'https://example。cn',
  'https:\\\\example.cn',
])('%s cannot be the address of the site', (url) => {
  expect(errorsOf(url)).toEqual(['url']);
});
