import { expect, test } from '@playwright/test';
import { type Server, createServer } from 'node:http';
import { createRelay } from '../../src/sign-in-relay/github-sign-in.ts';
import { createDeskServer } from '../../src/integrations/desk/serve-desk.ts';
import { originOf } from '../doubles/http-double.ts';
import { builtDesk } from './built-desk.ts';
import { DeskPage } from './desk-page.ts';

const TOKEN = 'gho_the-token-of-li';

const listen = (server: Server) =>
  new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

/** GitHub's sign-in: consents at once, and returns the token for the code. */
const github = () =>
  createServer((request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://github');
    if (pathname === '/login/oauth/access_token') {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      return void response.end(JSON.stringify({ access_token: TOKEN }));
    }
    const back = new URL(query.get('redirect_uri') ?? '');
    back.search = new URLSearchParams({ code: 'c', state: query.get('state') ?? '' }).toString();
    response.writeHead(302, { Location: back.href }).end();
  });

test('GitHub：经中转登录，令牌只交给这个编辑台', async ({ page }) => {
  const [host, site] = [github(), createServer()];
  await Promise.all([listen(host), listen(site)]);
  const options = {
    clientId: 'id',
    clientSecret: 'secret',
    sites: [originOf(site)],
    address: '',
    github: originOf(host),
  };
  const relay = createRelay(options);
  await listen(relay);
  options.address = originOf(relay);
  const files = builtDesk({
    host: 'github',
    address: options.address,
    repository: 'gonghui/website',
    branch: 'main',
    review: false,
  });
  const serve = createDeskServer(files);
  site.on('request', (request, response) => {
    request.url = (request.url ?? '').replace(/^\/admin/, '');
    void serve(request, response);
  });
  const tokens = new Set<string>();
  await page.route('https://api.github.com/**', (route) => {
    tokens.add(route.request().headers()['authorization'] ?? '');
    const { pathname } = new URL(route.request().url());
    const headers = { 'Access-Control-Allow-Origin': originOf(site) };
    if (pathname === '/user')
      return route.fulfill({ headers, json: { login: 'li', name: '李老师' } });
    if (pathname === '/repos/gonghui/website')
      return route.fulfill({
        headers,
        json: { permissions: { push: true }, owner: { login: 'gonghui' } },
      });
    return route.fulfill({ status: 404, headers, json: { message: 'Not Found' } });
  });

  const desk = new DeskPage(page, `${originOf(site)}/admin/`);
  await desk.signIn();
  expect([...tokens]).toEqual([`token ${TOKEN}`]);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(TOKEN);
  for (const server of [host, site, relay]) {
    server.closeAllConnections();
    server.close();
  }
});
