import { describe, expect, test } from 'vitest';
import { inChinese, send, useBackend } from './harness.ts';

useBackend();

describe('who may ask', () => {
  const info = { action: 'info' };

  test('the desk on the same address', async () => {
    expect(await send(info)).toMatchObject({ status: 200, body: { publish_modes: ['simple'] } });
  });

  test.each([
    [
      'another name for this machine (DNS rebinding)',
      { host: 'evil.example', origin: 'http://evil.example' },
    ],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page on another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['a page that says it came by HTTPS', { origin: 'https://127.0.0.1:1' }],
    ['a request that a proxy hands on', { 'x-forwarded-for': '203.0.113.7' }],
    ['a request that a proxy hands on, in its other words', { via: '1.1 proxy' }],
    ['a same-site request from elsewhere', { 'sec-fetch-site': 'same-site' }],
  ])('not %s', async (_name, headers) => {
    expect(await send(info, headers)).toMatchObject({
      status: 403,
      body: inChinese(),
    });
  });

  test('not a plain form', async () => {
    expect(await send(info, { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
  });

  test('not by GET', async () => {
    expect(await send('', {}, 'GET')).toMatchObject({ status: 405 });
  });

  test.each([['{'], ['{"action":"rm"}'], ['{"action":"getEntry","params":{}}'], ['[]']])(
    'not with %s',
    async (text) => {
      const { status } = await send(text);
      expect([400, 422]).toContain(status);
    },
  );

  test('not with more than a save can hold', async () => {
    expect(await send(info, { 'content-length': String(61 * 1024 * 1024) })).toMatchObject({
      status: 413,
    });
  });
});
