import { type Server, createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRelay, optionsFrom } from '../../scripts/github-sign-in.ts';
import { originOf } from '../doubles/http-double.ts';

const SITE = 'https://gonghui.example.cn';
const SECRET = 'the-secret-of-the-application';
const TOKEN = 'gho_a-token';

const lines: string[] = [];
const asked: URLSearchParams[] = [];
let [github, relay]: Server[] = [];
let address = '';

const listen = (server: Server) =>
  new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

beforeAll(async () => {
  github = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const form = new URLSearchParams(body);
      asked.push(form);
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
  expect(to.searchParams.get('state')).toHaveLength(43);
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

test('a code that GitHub does not take gives no token', async () => {
  const { to, cookie } = await begin();
  const state = to.searchParams.get('state') ?? '';
  const page = await (await comeBack({ code: 'wrong', state }, cookie)).text();
  expect(page).toContain('authorization:github:error:{}');
});

test('logs neither codes, tokens, states nor the secret', () => {
  expect(new Set(lines)).toEqual(
    new Set(['signed in', 'refused: state', 'refused: GitHub said no']),
  );
});

test('anything else is not there', async () => {
  expect((await fetch(`${address}/`)).status).toBe(404);
  expect((await fetch(`${address}/auth`, { method: 'POST' })).status).toBe(404);
});

test('says which setting is missing, never what is in the others', () => {
  const environment = {
    GITHUB_CLIENT_ID: 'id',
    GITHUB_CLIENT_SECRET: SECRET,
    RELAY_ADDRESS: 'https://login.example.cn',
    SITE_ORIGINS: `${SITE}, https://www.example.cn`,
  };
  expect(optionsFrom(environment)).toMatchObject({ sites: [SITE, 'https://www.example.cn'] });
  expect(() => optionsFrom({ ...environment, SITE_ORIGINS: '' })).toThrow('SITE_ORIGINS 没有设置');
  expect(() => optionsFrom({ ...environment, SITE_ORIGINS: `${SITE}/` })).toThrow('不是网站地址');
});
