import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const LOOPBACK_ADDRESS = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Lets only a page of this very server, opened on this very machine, reach the files.
 * The name stops DNS rebinding, the address stops a forged name, the origin stops other sites' pages and forms.
 */
export function assertOwnPage(request: IncomingMessage): void {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  if (!LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? '')) {
    throw new Refusal(403, '本机编辑台只接受这台电脑自己的访问');
  }
  if (!LOOPBACK_NAMES.has(host.replace(/:\d+$/, '').toLowerCase())) {
    throw new Refusal(403, '请用 localhost 或 127.0.0.1 打开编辑台');
  }
  if (site !== undefined && site !== 'same-origin')
    throw new Refusal(403, '拒绝来自其他网站的请求');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  // Browsers send Origin with every POST, so its absence means that this is no page of ours.
  if (origin === undefined ? !isRead : !isOwnOrigin(origin, host))
    throw new Refusal(403, '拒绝来自其他网站的请求');
}

function isOwnOrigin(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`;
}
