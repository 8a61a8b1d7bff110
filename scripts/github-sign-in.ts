import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

/**
 * Signs editors in at GitHub, which gives tokens only to who has the application's secret: the one part of a desk
 * on GitHub that needs a server. One file, no packages, Node 22.18 or newer; docs/operating.md says how to run it.
 * It keeps nothing, logs no secret, and hands a token only to a window of the sites that it is told.
 */
export interface RelayOptions {
  clientId: string;
  clientSecret: string;
  /** Origins whose desks may sign in, `https://gonghui.example.cn`. */
  sites: readonly string[];
  /** The relay's own address as browsers see it, without a last slash. */
  address: string;
  /** Another GitHub than github.com. */
  github?: string;
  log?: (line: string) => void;
}

const STATE_SECONDS = 600;

/** The relay as a server that does not listen yet. */
export function createRelay(options: RelayOptions): Server {
  return createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      // Only the kind of error: its text may repeat what was sent.
      options.log?.(`failed: ${error instanceof Error ? error.name : 'unknown'}`);
      if (!response.headersSent) response.writeHead(502, PLAIN);
      response.end('登录没有成功，请关掉这个窗口，再试一次。');
    });
  });
}

const SAFE = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
const PLAIN = { ...SAFE, 'Content-Type': 'text/plain; charset=utf-8' };

async function answer(
  options: RelayOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', options.address);
  if (request.method !== 'GET' || !['/auth', '/callback'].includes(pathname)) {
    response.writeHead(404, PLAIN).end('没有这个网址。');
    return;
  }
  if (pathname === '/auth') return sendToGitHub(options, response);
  if (!isOurs(options, request, query.get('state'))) {
    options.log?.('refused: state');
    response.writeHead(400, PLAIN).end('这次登录不是从编辑台开始的，没有接受。');
    return;
  }
  const code = query.get('code');
  const token = code === null ? undefined : await askForToken(options, code);
  options.log?.(token === undefined ? 'refused: GitHub said no' : 'signed in');
  sendBack(options, response, token);
}

/** The cookie is bound to this host over HTTPS; on loopback, where tests are, browsers refuse that prefix. */
function cookieName({ address }: RelayOptions): string {
  return address.startsWith('https:') ? '__Host-sign-in' : 'sign-in';
}

function sendToGitHub(options: RelayOptions, response: ServerResponse): void {
  const state = randomBytes(32).toString('base64url');
  const address = new URL('/login/oauth/authorize', options.github ?? 'https://github.com');
  address.searchParams.set('client_id', options.clientId);
  address.searchParams.set('redirect_uri', `${options.address}/callback`);
  // The least that can write a private repository; what the asking window would like is not asked.
  address.searchParams.set('scope', 'repo');
  address.searchParams.set('state', state);
  response.writeHead(302, {
    ...SAFE,
    Location: address.href,
    'Set-Cookie': setCookie(options, state, STATE_SECONDS),
  });
  response.end();
}

function setCookie(options: RelayOptions, value: string, seconds: number): string {
  const secure = options.address.startsWith('https:') ? '; Secure' : '';
  return `${cookieName(options)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** Whether this browser began the sign-in here, a short while ago. */
function isOurs(options: RelayOptions, request: IncomingMessage, state: string | null): boolean {
  const prefix = `${cookieName(options)}=`;
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  const begun = cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length) ?? '';
  const [a, b] = [Buffer.from(begun), Buffer.from(state ?? '')];
  return a.length > 0 && a.length === b.length && timingSafeEqual(a, b);
}

async function askForToken(options: RelayOptions, code: string): Promise<string | undefined> {
  const address = new URL('/login/oauth/access_token', options.github ?? 'https://github.com');
  const response = await fetch(address, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({
      client_id: options.clientId,
      client_secret: options.clientSecret,
      code,
      redirect_uri: `${options.address}/callback`,
    }),
    signal: AbortSignal.timeout(20_000),
  });
  const { access_token: token } = (await response.json()) as { access_token?: unknown };
  return typeof token === 'string' && token !== '' ? token : undefined;
}

/**
 * A page that greets the window which opened it, and answers with the token if that is one of our sites. This is
 * what Decap calls the handshake: a message to an origin reaches a window only while it is of that origin.
 */
function sendBack(
  options: RelayOptions,
  response: ServerResponse,
  token: string | undefined,
): void {
  const nonce = randomBytes(16).toString('base64');
  const result =
    token === undefined
      ? 'authorization:github:error:{}'
      : `authorization:github:success:${JSON.stringify({ token, provider: 'github' })}`;
  const toScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
  response.writeHead(200, {
    ...SAFE,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; script-src 'nonce-${nonce}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    'Set-Cookie': setCookie(options, '', 0),
  });
  response.end(`<!doctype html>
<html lang="zh-Hans"><meta charset="utf-8"><title>登录</title>
<p>正在回到编辑台。这个窗口没有自己关上的话，可以把它关掉。</p>
<script nonce="${nonce}">
  const sites = ${toScript(options.sites)};
  history.replaceState(null, '', '/callback');
  addEventListener('message', ({ origin, source, data }) => {
    if (source !== opener || !sites.includes(origin) || data !== 'authorizing:github') return;
    source.postMessage(${toScript(result)}, origin);
  });
  if (opener) for (const site of sites) opener.postMessage('authorizing:github', site);
</script></html>`);
}

/** What the environment says. Throws, naming what is missing and never what is there. */
export function optionsFrom(
  environment: Readonly<Record<string, string | undefined>>,
): RelayOptions {
  const read = (name: string) => {
    const value = environment[name];
    if (value === undefined || value === '') throw new Error(`${name} 没有设置`);
    return value;
  };
  const sites = read('SITE_ORIGINS').split(/[\s,]+/);
  for (const site of sites) {
    if (URL.parse(site)?.origin !== site)
      throw new Error(`SITE_ORIGINS 里的“${site}”不是网站地址，应像 https://gonghui.example.cn`);
  }
  return {
    clientId: read('GITHUB_CLIENT_ID'),
    clientSecret: read('GITHUB_CLIENT_SECRET'),
    address: new URL(read('RELAY_ADDRESS')).origin,
    sites,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const relay = createRelay({ ...optionsFrom(process.env), log: console.log });
  relay.listen(Number(process.env['PORT'] ?? 4330), process.env['HOST'] ?? '127.0.0.1');
}
