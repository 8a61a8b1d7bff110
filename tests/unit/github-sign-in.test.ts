import { type IncomingMessage, type Server, createServer, request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRelay, optionsFrom } from '../../src/sign-in-relay/github-sign-in.ts';
import { originOf } from '../doubles/http-double.ts';

const SITE = 'https://gonghui.example.cn';
const SECRET = 'the-secret-of-the-application';
const TOKEN = 'gho_a-token';

const lines: string[] = [];
const asked: URLSearchParams[] = [];
let [github, relay]: Server[] = [];
let address = '';
let now = Date.now();
/** The address to which the double of GitHub redirects token requests; empty if it answers. */
let detour = '';

const listen = (server: Server) =>
  new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

beforeAll(async () => {
  github = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const form = new URLSearchParams(body);
      asked.push(form);
      if (detour !== '') return void response.writeHead(307, { Location: detour }).end();
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const isRight = form.get('code') === 'right' && form.get('client_secret') === SECRET;
      response.end(JSON.stringify(isRight ? { access_token: TOKEN } : { error: 'bad_code' }));
    })();
  });
  await listen(github);
  const options = {
    clientId: 'id',
    clientSecret: SECRET,
    sites: [SITE],
    address: '',
    github: originOf(github),
    log: (line: string) => lines.push(line),
    now: () => now,
  };
  relay = createRelay(options);
  await listen(relay);
  address = originOf(relay);
  options.address = address;
});
afterAll(() => {
  github?.close();
  relay?.close();
});

async function begin() {
  const response = await fetch(`${address}/auth?provider=github&scope=admin:org`, {
    redirect: 'manual',
  });
  return {
    to: new URL(response.headers.get('Location') ?? ''),
    cookie: response.headers.get('Set-Cookie') ?? '',
  };
}
const comeBack = (query: Record<string, string>, cookie: string) =>
  fetch(`${address}/callback?${new URLSearchParams(query).toString()}`, {
    headers: { Cookie: cookie.split(';')[0] ?? '' },
  });

test('sends to GitHub with a state that only this browser knows, and asks for no more than it needs', async () => {
  const [{ to, cookie }, other] = [await begin(), await begin()];
  expect(to.searchParams.get('scope')).toBe('repo');
  expect(to.searchParams.get('redirect_uri')).toBe(`${address}/callback`);
  expect(to.searchParams.get('state')?.length).toBeGreaterThan(43);
  expect(to.searchParams.get('state')).not.toBe(other.to.searchParams.get('state'));
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
});

test('gives the token to the sites that it was told, in a page that nobody keeps or frames', async () => {
  const { to, cookie } = await begin();
  const state = to.searchParams.get('state') ?? '';
  const response = await comeBack({ code: 'right', state }, cookie);
  const page = await response.text();
  expect(page).toContain(TOKEN);
  expect(page).toContain(`const sites = ["${SITE}"]`);
  expect(page).not.toContain("'*'");
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
  expect(response.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  expect(response.headers.get('Set-Cookie')).toContain('Max-Age=0');
});

test.each([
  ['another state', { code: 'right', state: 'x'.repeat(43) }, true],
  ['no state', { code: 'right' }, true],
  ['a state without the browser that began', { code: 'right', state: 'own' }, false],
])('%s is refused before GitHub is asked', async (_, query, withCookie) => {
  const before = asked.length;
  const { to, cookie } = await begin();
  const own = to.searchParams.get('state') ?? '';
  const response = await comeBack(
    { ...query, ...('state' in query && query.state === 'own' && { state: own }) } as Record<
      string,
      string
    >,
    withCookie ? cookie : '',
  );
  expect(response.status).toBe(400);
  expect(await response.text()).not.toContain(TOKEN);
  expect(asked).toHaveLength(before);
});

test('a state that was used is not taken again, whatever the browser still sends', async () => {
  const { to, cookie } = await begin();
  const state = to.searchParams.get('state') ?? '';
  await comeBack({ code: 'wrong', state }, cookie);
  const before = asked.length;
  const again = await comeBack({ code: 'right', state }, cookie);
  expect(again.status).toBe(400);
  expect(await again.text()).not.toContain(TOKEN);
  expect(asked).toHaveLength(before);
});

test('of two that come with one state at once, one is taken', async () => {
  const { to, cookie } = await begin();
  const query = { code: 'right', state: to.searchParams.get('state') ?? '' };
  const answers = await Promise.all([comeBack(query, cookie), comeBack(query, cookie)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
});

test('a state ends after ten minutes, however long the browser keeps its cookie', async () => {
  const { to, cookie } = await begin();
  now += 10 * 60 * 1000;
  const query = { code: 'right', state: to.searchParams.get('state') ?? '' };
  expect((await comeBack(query, cookie)).status).toBe(400);
});

test('a state that was not given here is refused, though the cookie says the same', async () => {
  const own = 'x'.repeat(43);
  expect((await comeBack({ code: 'right', state: own }, `sign-in=${own}`)).status).toBe(400);
});

test('two cookies of the name: somebody else set one, and none is believed', async () => {
  const { to, cookie } = await begin();
  const state = to.searchParams.get('state') ?? '';
  const pair = cookie.split(';')[0] ?? '';
  const response = await fetch(
    `${address}/callback?${new URLSearchParams({ code: 'right', state }).toString()}`,
    { headers: { Cookie: `${pair}; sign-in=${'x'.repeat(43)}` } },
  );
  expect(response.status).toBe(400);
});

test('the secret does not go where an answer of GitHub leads on to', async () => {
  const before = asked.length;
  detour = `${originOf(github as Server)}/elsewhere`;
  const { to, cookie } = await begin();
  const query = { code: 'right', state: to.searchParams.get('state') ?? '' };
  const response = await comeBack(query, cookie);
  detour = '';
  expect(response.status).toBe(502);
  expect(await response.text()).toContain('登录没有成功');
  expect(asked).toHaveLength(before + 1);
});

test('a code that GitHub does not take gives no token', async () => {
  const { to, cookie } = await begin();
  const state = to.searchParams.get('state') ?? '';
  const page = await (await comeBack({ code: 'wrong', state }, cookie)).text();
  expect(page).toContain('authorization:github:error:{}');
});

test('logs neither codes, tokens, states nor the secret', () => {
  expect(new Set(lines)).toEqual(
    new Set(['signed in', 'refused: state', 'refused: GitHub said no', 'failed: TypeError']),
  );
});

test('anything else is not there', async () => {
  expect((await fetch(`${address}/`)).status).toBe(404);
  expect((await fetch(`${address}/auth`, { method: 'POST' })).status).toBe(404);
});

/** Node's own client: fetch would normalise the address. */
const askFor = (path: string, body = '') =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const headers = body === '' ? {} : { 'Content-Length': Buffer.byteLength(body) };
    httpRequest({ hostname, port, path, headers }, (response) => resolve(response.resume()))
      .on('error', reject)
      .end(body);
  });

test.each(['//evil.example/auth', '//', 'http://evil.example/auth', '/auth/../auth', '/Auth'])(
  'an address that is none of ours is not there: %s',
  async (path) => {
    expect((await askFor(path)).statusCode).toBe(404);
  },
);

test('takes nothing in', async () => {
  expect((await askFor('/auth', 'x'.repeat(1000))).statusCode).toBe(413);
});

test('no answer may be kept, framed or sniffed', async () => {
  for (const path of ['/', '/callback', '/auth']) {
    const { headers } = await askFor(path);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
});

const environment = {
  GITHUB_CLIENT_ID: 'id',
  GITHUB_CLIENT_SECRET: SECRET,
  RELAY_ADDRESS: 'https://login.example.cn',
  SITE_ORIGINS: `${SITE}, https://www.example.cn`,
};

test('says which setting is missing, never what is in the others', () => {
  expect(optionsFrom(environment)).toMatchObject({ sites: [SITE, 'https://www.example.cn'] });
  expect(() => optionsFrom({ ...environment, SITE_ORIGINS: '' })).toThrow('SITE_ORIGINS 没有设置');
  expect(() => optionsFrom({ ...environment, SITE_ORIGINS: ' ,' })).toThrow(
    'SITE_ORIGINS 没有设置',
  );
});

test.each([
  ['SITE_ORIGINS', `${SITE}/`],
  ['SITE_ORIGINS', 'http://gonghui.example.cn'],
  ['SITE_ORIGINS', `${SITE} http://127.0.0.1:4321`],
  ['SITE_ORIGINS', 'null'],
  ['SITE_ORIGINS', '*'],
  ['SITE_ORIGINS', 'https://*.example.cn'],
  ['RELAY_ADDRESS', 'http://login.example.cn'],
  ['RELAY_ADDRESS', 'https://login.example.cn/relay'],
  ['RELAY_ADDRESS', 'https://user@login.example.cn'],
  ['PORT', '80a'],
  ['PORT', '0'],
  ['PORT', '70000'],
])('%s=%s is refused, and named', (name, value) => {
  expect(() => optionsFrom({ ...environment, [name]: value })).toThrow(name);
});

test('on one machine, for a trial, nothing needs HTTPS', () => {
  const local = { RELAY_ADDRESS: 'http://127.0.0.1:4330', SITE_ORIGINS: 'http://localhost:4321' };
  expect(optionsFrom({ ...environment, ...local })).toMatchObject({
    sites: ['http://localhost:4321'],
  });
});

test('an empty HOST or PORT is one that is not set: this machine alone, port 4330', () => {
  expect(optionsFrom({ ...environment, HOST: '', PORT: '' })).toMatchObject({
    host: '127.0.0.1',
    port: 4330,
  });
});
