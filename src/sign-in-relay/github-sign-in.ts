import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

/**
 * Signs editors in at GitHub, which issues tokens only with the application's secret: the one part
 * of a desk on GitHub that needs a server. One file, no packages, Node 22.18 or newer;
 * docs/operating.md explains how to run it. It stores only, for ten minutes, which sign-ins are
 * finished; it logs no secret, and sends a token only to a window of the configured sites.
 */
export interface RelayOptions {
  clientId: string;
  clientSecret: string;
  /** Origins whose desks may sign in, `https://gonghui.example.cn`. */
  sites: readonly string[];
  /** The relay's own address as browsers see it, without a trailing slash. */
  address: string;
  /** Another GitHub than github.com. */
  github?: string;
  log?: (line: string) => void;
  /** The time in milliseconds; replaceable in tests. */
  now?: () => number;
}

/** Timeout of a sign-in, in seconds. */
const STATE_SECONDS = 600;
/**
 * Limit of sign-ins in that time; above it, none is started or finished until the first ones
 * expire.
 */
const MAX_STATES = 10_000;
/** GitHub's codes have 20 characters; anything longer is invalid. */
const CODE = /^[\w-]{1,100}$/;

/** The relay as a server that does not listen yet. */
export function createRelay(options: RelayOptions): Server {
  const states = createStates(options.now);
  // A sign-in is two short requests: a client that sends slowly or much is not signing in.
  const limits = { maxHeaderSize: 8192, headersTimeout: 10_000, requestTimeout: 15_000 };
  return createServer(limits, (request, response) => {
    answer(options, states, request, response).catch((error: unknown) => {
      // Only the kind of error: its message may contain the request.
      options.log?.(`failed: ${error instanceof Error ? error.name : 'unknown'}`);
      if (!response.headersSent) response.writeHead(502, PLAIN);
      response.end('登录没有成功，请关掉这个窗口，再试一次。');
    });
  });
}

const SAFE = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
const PLAIN = { ...SAFE, 'Content-Type': 'text/plain; charset=utf-8' };

async function answer(
  options: RelayOptions,
  states: States,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Not `new URL(request.url, …)`: `//host/callback` would name another host, and `//` throws.
  const [pathname, search = ''] = (request.url ?? '').split('?', 2);
  const { 'content-length': length = '0', 'transfer-encoding': transfer } = request.headers;
  if (length !== '0' || transfer !== undefined) {
    response.writeHead(413, { ...PLAIN, Connection: 'close' }).end('这里不收内容。');
    return;
  }
  if (request.method !== 'GET' || (pathname !== '/auth' && pathname !== '/callback')) {
    response.writeHead(404, PLAIN).end('没有这个网址。');
    return;
  }
  if (pathname === '/auth') return sendToGitHub(options, states, response);
  const query = new URLSearchParams(search);
  const state = query.get('state') ?? '';
  if (!isOfThisBrowser(options, request, state) || !states.take(state)) {
    options.log?.('refused: state');
    response.writeHead(400, { ...PLAIN, 'Set-Cookie': setCookie(options, '', 0) });
    response.end(
      '这次登录不是从编辑台开始的，或者已经用过、过期了，没有接受。请关掉这个窗口，再登录一次。',
    );
    return;
  }
  const code = query.get('code') ?? '';
  const token = CODE.test(code) ? await askForToken(options, code) : undefined;
  options.log?.(token === undefined ? 'refused: GitHub said no' : 'signed in');
  sendBack(options, response, token);
}

interface States {
  /** A new state; undefined if too many sign-ins were finished recently. */
  issue: () => string | undefined;
  /** Whether the state was issued here recently and is used for the first time. */
  take: (state: string) => boolean;
}

/**
 * States contain their expiry and a signature, so that requesting many of them takes no memory and
 * evicts nobody's; only used ones are stored, until their expiry.
 */
function createStates(now = () => Date.now()): States {
  const key = randomBytes(32);
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  /** State → its expiry. */
  const used = new Map<string, number>();
  const isFull = () => {
    for (const [state, end] of used) if (end <= now()) used.delete(state);
    return used.size >= MAX_STATES;
  };
  return {
    issue: () => {
      if (isFull()) return undefined;
      const text = `${(now() + STATE_SECONDS * 1000).toString(36)}.${randomBytes(32).toString('base64url')}`;
      return `${text}.${sign(text)}`;
    },
    take: (state) => {
      const [end = '', random = '', given = ''] = state.split('.');
      const isOurs = isSame(given, sign(`${end}.${random}`)) && parseInt(end, 36) > now();
      if (!isOurs || used.has(state) || isFull()) return false;
      used.set(state, parseInt(end, 36));
      return true;
    },
  };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length > 0 && a.length === b.length && timingSafeEqual(a, b);
}

/**
 * The cookie is bound to this host over HTTPS (`__Host-`); on loopback, which tests use, browsers
 * reject that prefix.
 */
function cookieName({ address }: RelayOptions): string {
  return address.startsWith('https:') ? '__Host-sign-in' : 'sign-in';
}

function sendToGitHub(options: RelayOptions, states: States, response: ServerResponse): void {
  const state = states.issue();
  if (state === undefined) {
    options.log?.('refused: too many sign-ins');
    response.writeHead(503, { ...PLAIN, 'Retry-After': String(STATE_SECONDS) });
    response.end('现在登录的人太多了，请过十分钟再试。');
    return;
  }
  const address = new URL('/login/oauth/authorize', options.github ?? 'https://github.com');
  address.searchParams.set('client_id', options.clientId);
  address.searchParams.set('redirect_uri', `${options.address}/callback`);
  // The smallest scope that can write a private repository; the scope that the window requests is
  // ignored.
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

/** Whether this browser started the sign-in. */
function isOfThisBrowser(options: RelayOptions, request: IncomingMessage, state: string): boolean {
  const prefix = `${cookieName(options)}=`;
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  const begun = cookies.filter((cookie) => cookie.startsWith(prefix));
  return begun.length === 1 && isSame(begun[0]?.slice(prefix.length) ?? '', state);
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
    // The secret must not follow a redirect to another address.
    redirect: 'error',
    signal: AbortSignal.timeout(20_000),
  });
  if (!response.ok) return undefined;
  const { access_token: token } = (await response.json()) as { access_token?: unknown };
  return typeof token === 'string' && token !== '' ? token : undefined;
}

/**
 * A page that posts a greeting to its opener, and sends the token if the reply comes from one of
 * our sites. Decap calls this the handshake: a message with a target origin reaches a window only
 * while it has that origin.
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
  addEventListener('message', function tell({ origin, source, data }) {
    if (!source || source !== opener || !sites.includes(origin) || data !== 'authorizing:github') return;
    removeEventListener('message', tell);
    source.postMessage(${toScript(result)}, origin);
  });
  if (opener) for (const site of sites) opener.postMessage('authorizing:github', site);
</script></html>`);
}

const SECURE = /^https:\/\/[a-z0-9.-]+(?::\d+)?$/;
const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Parses the environment. Throws an error that names the variable, what is wrong and what is
 * expected; never a secret.
 */
export function optionsFrom(
  environment: Environment,
): RelayOptions & { port: number; host: string } {
  const read = (name: string) => {
    const value = environment[name];
    if (value === undefined || value === '') throw new Error(`${name} 没有设置`);
    return value;
  };
  const address = read('RELAY_ADDRESS');
  assertOrigin('RELAY_ADDRESS', address, true);
  const sites = read('SITE_ORIGINS')
    .split(/[\s,]+/)
    .filter(Boolean);
  if (sites.length === 0) throw new Error('SITE_ORIGINS 没有设置');
  // Tokens must not be sent unencrypted; the exception is a trial with everything on one machine.
  for (const site of sites) assertOrigin('SITE_ORIGINS', site, LOOPBACK.test(address));
  return {
    clientId: read('GITHUB_CLIENT_ID'),
    clientSecret: read('GITHUB_CLIENT_SECRET'),
    address,
    sites,
    ...listenAt(environment),
  };
}

function assertOrigin(name: string, value: string, mayBeLoopback: boolean): void {
  const isFit = SECURE.test(value) || (mayBeLoopback && LOOPBACK.test(value));
  if (isFit && URL.parse(value)?.origin === value) return;
  throw new Error(
    `${name}：“${value}”不行，应是 https:// 开头的网站地址，不带路径和末尾的斜杠，例如 https://gonghui.example.cn`,
  );
}

/**
 * Empty counts as not set: Node would listen on all interfaces for an empty host, and on any port
 * for an empty port.
 */
function listenAt({ PORT = '', HOST = '' }: Environment): { port: number; host: string } {
  const port = PORT === '' ? 4330 : Number(PORT);
  if (!/^\d*$/.test(PORT) || port < 1 || port > 65_535)
    throw new Error(`PORT：“${PORT}”不行，应是 1 到 65535 的整数`);
  return { port, host: HOST === '' ? '127.0.0.1' : HOST };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { port, host, ...options } = optionsFrom(process.env);
    createRelay({ ...options, log: console.log }).listen(port, host);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
