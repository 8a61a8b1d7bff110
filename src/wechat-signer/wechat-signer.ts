import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Server, type ServerResponse, createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

/**
 * Signs the addresses of a site's pages for WeChat's JS-SDK, so that what is shared from WeChat's browser has the page's
 * title, summary and picture. WeChat accepts only pages that a 公众号 has signed with a ticket, which takes its secret: the
 * one thing for which a static site needs a server. One file, no packages, Node 22.18 or newer; docs/operating.md explains
 * how to run it. It stores nothing on the disk and logs no secret.
 * https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html
 */
export interface SignerOptions {
  appId: string;
  appSecret: string;
  /** Origins whose pages are signed, `https://gonghui.example.cn`. */
  sites: readonly string[];
  /** WeChat's own script, as the host has downloaded it. */
  sdk: Buffer;
  /** Another WeChat than api.weixin.qq.com. */
  weixin?: string;
  log?: (line: string) => void;
  /** The time in milliseconds; replaceable in tests. */
  now?: () => number;
}

/** What a page passes on to `wx.config`. */
export interface Signature {
  appId: string;
  /** Seconds since 1970. */
  timestamp: number;
  nonceStr: string;
  signature: string;
}

/** A ticket is renewed a little before it ends. */
const EARLY_MS = 300_000;
/** WeChat counts requests by the day: after a refusal none is made for a while, whoever asks. */
const PAUSE_MS = 60_000;
const TIMEOUT_MS = 10_000;
const MAX_ADDRESS = 2000;

/** The SHA-1 over the four parameters in the order of their names, as they are, that WeChat prescribes. */
export function sign(ticket: string, nonce: string, timestamp: number, url: string): string {
  const text = `jsapi_ticket=${ticket}&noncestr=${nonce}&timestamp=${timestamp}&url=${url}`;
  return createHash('sha1').update(text).digest('hex');
}

/** The signer as a server that does not listen yet: `/signature?url=…`, and WeChat's script at `/sdk.js`. */
export function createSigner(options: SignerOptions): Server {
  const ticket = ticketOf(options);
  const limits = { maxHeaderSize: 8192, headersTimeout: 10_000, requestTimeout: 15_000 };
  return createServer(limits, (request, response) => {
    const [pathname = '', search = ''] = (request.url ?? '').split('?', 2);
    const name = request.method === 'GET' ? pathname.slice(pathname.lastIndexOf('/')) : '';
    if (name === '/sdk.js') return sendSdk(options, response);
    if (name !== '/signature') return send(response, 404, { error: '没有这个网址' });
    const url = new URLSearchParams(search).get('url') ?? '';
    if (!isOurs(options, url)) return send(response, 403, { error: '只给自己网站的网页签名' });
    ticket().then(
      (value) => send(response, 200, signatureOf(options, value, url)),
      (error: unknown) => {
        // Only the kind of error and WeChat's number: a message may hold the request.
        options.log?.(`failed: ${error instanceof TicketError ? error.message : 'no answer'}`);
        send(response, 502, { error: '微信没有给票据' });
      },
    );
  });
}

function isOurs({ sites }: SignerOptions, url: string): boolean {
  const parsed = url.length <= MAX_ADDRESS && !url.includes('#') ? URL.parse(url) : null;
  return parsed !== null && sites.includes(parsed.origin);
}

function signatureOf(options: SignerOptions, ticket: string, url: string): Signature {
  const timestamp = Math.floor((options.now ?? Date.now)() / 1000);
  const nonceStr = randomBytes(12).toString('hex');
  const signature = sign(ticket, nonceStr, timestamp, url);
  return { appId: options.appId, timestamp, nonceStr, signature };
}

const SAFE = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

function sendSdk({ sdk }: SignerOptions, response: ServerResponse): void {
  const type = 'text/javascript; charset=utf-8';
  response.writeHead(200, { ...SAFE, 'Content-Type': type, 'Cache-Control': 'max-age=86400' });
  response.end(sdk);
}

function send(response: ServerResponse, status: number, body: Signature | { error: string }) {
  const type = 'application/json; charset=utf-8';
  response.writeHead(status, { ...SAFE, 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}

class TicketError extends Error {}

/** The current ticket. One request at a time; a failure is kept as well, for a while. */
function ticketOf(options: SignerOptions): () => Promise<string> {
  const now = options.now ?? Date.now;
  let until = 0;
  let current: Promise<string> = Promise.reject(new TicketError('no ticket yet'));
  current.catch(() => undefined);
  const renew = async () => {
    const { ticket, seconds } = await askForTicket(options);
    until = now() + seconds * 1000 - EARLY_MS;
    return ticket;
  };
  return () => {
    if (now() < until) return current;
    // While it is asked for, and after a refusal.
    until = now() + PAUSE_MS;
    current = renew();
    return current;
  };
}

async function askForTicket(options: SignerOptions): Promise<{ ticket: string; seconds: number }> {
  const weixin = options.weixin ?? 'https://api.weixin.qq.com';
  // The stable token: asking for the other one would end that of other programs of the same 公众号.
  const token = await ask(new URL('/cgi-bin/stable_token', weixin), 'access_token', {
    grant_type: 'client_credential',
    appid: options.appId,
    secret: options.appSecret,
  });
  const address = new URL('/cgi-bin/ticket/getticket', weixin);
  address.searchParams.set('access_token', token.value);
  address.searchParams.set('type', 'jsapi');
  const { value, seconds } = await ask(address, 'ticket');
  return { ticket: value, seconds };
}

/** @param body for a POST */
async function ask(address: URL, name: string, body?: Record<string, string>) {
  const response = await fetch(address, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    // Neither the secret nor a token follows a redirect to another address.
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answer = Object(await response.json()) as Record<string, unknown>;
  const { [name]: value, expires_in: seconds, errcode: code } = answer;
  if (typeof value !== 'string' || value === '' || typeof seconds !== 'number')
    throw new TicketError(`WeChat gave no ${name}, ${typeof code === 'number' ? code : 'unknown'}`);
  return { value, seconds };
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Parses the environment. Throws an error that names the variable, what is wrong and what is expected; never a secret.
 */
export function optionsFrom(
  environment: Environment,
): SignerOptions & { port: number; host: string } {
  const read = (name: string) => {
    const value = environment[name];
    if (value === undefined || value === '') throw new Error(`${name} 没有设置`);
    return value;
  };
  const sites = read('SITE_ORIGINS')
    .split(/[\s,]+/)
    .filter(Boolean);
  if (sites.length === 0) throw new Error('SITE_ORIGINS 没有设置');
  for (const site of sites)
    if (URL.parse(site)?.origin !== site)
      throw new Error(
        `SITE_ORIGINS：“${site}”不行，应是网站地址，不带路径和末尾的斜杠，例如 https://gonghui.example.cn`,
      );
  return {
    appId: read('WECHAT_APP_ID'),
    appSecret: read('WECHAT_APP_SECRET'),
    sites,
    sdk: readSdk(read('WECHAT_SDK')),
    ...listenAt(environment),
  };
}

function readSdk(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Error(`WECHAT_SDK：读不了 ${file}，应是下载好的 jweixin-1.6.0.js`, { cause });
  }
}

/** Empty counts as not set: Node would listen on all interfaces for an empty host, and on any port for an empty port. */
function listenAt({ PORT = '', HOST = '' }: Environment): { port: number; host: string } {
  const port = PORT === '' ? 4331 : Number(PORT);
  if (!/^\d*$/.test(PORT) || port < 1 || port > 65_535)
    throw new Error(`PORT：“${PORT}”不行，应是 1 到 65535 的整数`);
  return { port, host: HOST === '' ? '127.0.0.1' : HOST };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { port, host, ...options } = optionsFrom(process.env);
    createSigner({ ...options, log: console.log }).listen(port, host);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
