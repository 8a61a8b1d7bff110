import { type Server, createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Signature,
  createSigner,
  optionsFrom,
  sign,
} from '../../src/wechat-signer/wechat-signer.ts';
import { originOf } from '../doubles/http-double.ts';

const SITE = 'https://gonghui.example.cn';
const PAGE = `${SITE}/essays/a/?from=timeline`;
const SECRET = 'the-secret-of-the-account';
const TICKET =
  'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';

let [weixin, signer]: Server[] = [];
let address = '';
let now = 0;
let asked: string[] = [];
let lines: string[] = [];
/** What WeChat says instead of a token. */
let refusal: unknown;
let detour = '';

const listen = (server: Server) =>
  new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

beforeEach(async () => {
  [now, asked, lines, refusal, detour] = [1_414_587_457_000, [], [], undefined, ''];
  weixin = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      asked.push(`${request.method} ${request.url} ${body}`);
      if (detour !== '') return void response.writeHead(307, { Location: detour }).end();
      const isToken = request.url === '/cgi-bin/stable_token';
      const given = isToken ? { access_token: 't0ken' } : { errcode: 0, ticket: TICKET };
      response.end(JSON.stringify(refusal ?? { ...given, expires_in: 7200 }));
    })();
  });
  await listen(weixin);
  signer = createSigner({
    appId: 'wx0123',
    appSecret: SECRET,
    sites: [SITE],
    sdk: Buffer.from('window.wx = {}'),
    weixin: originOf(weixin),
    log: (line) => lines.push(line),
    now: () => now,
  });
  await listen(signer);
  address = originOf(signer);
});
afterEach(() => {
  for (const server of [weixin, signer]) {
    server?.closeAllConnections();
    server?.close();
  }
});

const ask = (url: string) => fetch(`${address}/signature?url=${encodeURIComponent(url)}`);

describe('a signature', () => {
  // The example of WeChat's documentation, and another that was published beside it.
  test.each([
    ['http://mp.weixin.qq.com?params=value', '0f9de62fce790f9a083d5c99e95740ceb90c27ed'],
    ['http://mp.weixin.qq.com', 'f4d90daf4b3bca3078ab155816175ba34c443a7b'],
  ])('is that of WeChat’s documentation: %s', (url, expected) => {
    expect(sign(TICKET, 'Wm3WZYTPz0wzccnW', 1_414_587_457, url)).toBe(expected);
  });

  test('is made of the ticket, which is asked for with a stable token', async () => {
    const answer = await ask(PAGE);
    const { appId, timestamp, nonceStr, signature } = (await answer.json()) as Signature;
    expect([appId, timestamp]).toEqual(['wx0123', 1_414_587_457]);
    expect(signature).toBe(sign(TICKET, nonceStr, timestamp, PAGE));
    expect(asked).toEqual([
      `POST /cgi-bin/stable_token {"grant_type":"client_credential","appid":"wx0123","secret":"${SECRET}"}`,
      'GET /cgi-bin/ticket/getticket?access_token=t0ken&type=jsapi ',
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('has another nonce each time', async () => {
    const nonces = await Promise.all(
      [PAGE, PAGE].map(async (url) => ((await (await ask(url)).json()) as Signature).nonceStr),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  test.each([
    'https://gonghui.example.cn.evil.example/',
    'http://gonghui.example.cn/',
    'https://gonghui.example.cn@evil.example/',
    `${SITE}/#part`,
    `${SITE}/${'a'.repeat(2000)}`,
    'javascript:alert(1)',
    '',
  ])('is refused to %s', async (url) => {
    expect((await ask(url)).status).toBe(403);
    expect(asked).toEqual([]);
  });
});

describe('a ticket', () => {
  test('is asked for once, by many at once and for two hours', async () => {
    await Promise.all(Array.from({ length: 20 }, () => ask(PAGE)));
    now += 6_000_000;
    await ask(PAGE);
    expect(asked).toHaveLength(2);
    now += 1_000_000;
    await ask(PAGE);
    expect(asked).toHaveLength(4);
  });

  test.each([
    [
      { errcode: 40_164, errmsg: `invalid ip, secret ${SECRET}` },
      'WeChat gave no access_token, 40164',
    ],
    [['nonsense'], 'WeChat gave no access_token, unknown'],
  ])(
    'that is refused is asked for again after a minute, and no secret is told',
    async (said, line) => {
      refusal = said;
      const answer = await ask(PAGE);
      expect(answer.status).toBe(502);
      expect(await answer.text()).not.toContain(SECRET);
      await ask(PAGE);
      expect(asked).toHaveLength(1);
      expect(lines[0]).toBe(`failed: ${line}`);
      refusal = undefined;
      now += 60_001;
      expect((await ask(PAGE)).status).toBe(200);
    },
  );

  test('and its secret follow no redirect', async () => {
    detour = `${address}/signature`;
    expect((await ask(PAGE)).status).toBe(502);
    expect(asked).toHaveLength(1);
    expect(lines).toEqual(['failed: no answer']);
  });
});

test('serves WeChat’s script from the site’s own host, and nothing else', async () => {
  const sdk = await fetch(`${address}/sdk.js`);
  expect(sdk.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await sdk.text()).toBe('window.wx = {}');
  expect((await fetch(`${address}/`)).status).toBe(404);
  expect((await fetch(`${address}/signature`, { method: 'POST' })).status).toBe(404);
  expect((await fetch(`${address}/../../etc/passwd`)).status).toBe(404);
});

describe('the environment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'red-candle-wechat-'));
  const sdk = join(folder, 'jweixin.js');
  writeFileSync(sdk, 'wx');
  const whole = {
    WECHAT_APP_ID: 'wx0123',
    WECHAT_APP_SECRET: SECRET,
    WECHAT_SDK: sdk,
    SITE_ORIGINS: `${SITE}, https://www.example.cn`,
  };
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is read, and what is wrong is named without the secret', () => {
    expect(optionsFrom(whole)).toMatchObject({
      sites: [SITE, 'https://www.example.cn'],
      port: 4331,
      host: '127.0.0.1',
    });
    for (const [name, value] of [
      ['WECHAT_APP_ID', ''],
      ['WECHAT_APP_SECRET', ''],
      ['WECHAT_SDK', '/nowhere'],
      ['SITE_ORIGINS', `${SITE}/`],
      ['SITE_ORIGINS', ' '],
      ['PORT', '0x10'],
    ] as const) {
      const read = () => optionsFrom({ ...whole, [name]: value });
      expect(read).toThrow(new RegExp(`^${name}(?!.*${SECRET})`));
    }
  });
});
