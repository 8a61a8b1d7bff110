import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const LOOPBACK_ADDRESS = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Headers of a proxy in front of this server: behind one, every request would seem to come from
 * this machine.
 */
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * Allows only a page of this server, opened on this machine, to access the files. Throws an
 * {@link HttpError}. Browsers send Origin with every POST, so a request without it does not come
 * from our page.
 */
export function assertOwnPage(request: IncomingMessage): void {
  const foreign = whyForeign(request);
  if (foreign !== undefined) throw new HttpError(403, foreign);
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isWithin = site === undefined || site === 'same-origin';
  if (!isWithin || (origin === undefined && !isRead(request)))
    throw new HttpError(403, '拒绝来自其他网站的请求');
}

/**
 * Why a request is not local, in Chinese; undefined if it comes from this machine and from our own
 * page, or from a tab that somebody opened. The host name check stops DNS rebinding, the address
 * check a forged name, the origin check other sites' pages and forms.
 */
export function whyForeign(request: IncomingMessage): string | undefined {
  const { headers } = request;
  if (!LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? ''))
    return '本机编辑台只接受这台电脑自己的访问';
  if (PROXY_HEADERS.some((name) => name in headers))
    return '本机编辑台前面不能有代理：那样别的电脑也能改内容';
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  if (!LOOPBACK_NAMES.has(host.replace(/:\d+$/, '').toLowerCase()))
    return '请用 localhost 或 127.0.0.1 打开编辑台';
  const isOwn = origin === undefined || origin === `http://${host}`;
  const isElsewhere = site === 'cross-site' || site === 'same-site';
  return !isOwn || (isElsewhere && !isVisit(request)) ? '拒绝来自其他网站的请求' : undefined;
}

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

/**
 * Navigation to a new tab by a link or a bookmark, not a frame, a picture or a script of another
 * page.
 */
function isVisit(request: IncomingMessage): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': destination } = request.headers;
  return isRead(request) && mode === 'navigate' && destination === 'document';
}
