import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeCertificate } from './certificate.ts';

/** A phone's bad connection. */
const LATENCY_MS = 400;
const BYTES_PER_SECOND = 50_000;
/** The link's responses take turns in pieces of this size. */
const PIECE_BYTES = 1000;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Hosts on the internet have HTTP/2. Over HTTP/1.1, as inside a school, a browser has six requests
 * on their way at most, and each further one waits a round trip for the one before it.
 */
export type Protocol = 'HTTP/2' | 'HTTP/1.1';

/** A response of either protocol. */
interface Response {
  writeHead(status: number, headers: Readonly<Record<string, string>>): unknown;
  write(piece: Buffer): unknown;
  end(): unknown;
}

export interface SlowLink {
  url: string;
  /** Requests so far, in order: path, and milliseconds since the first one. */
  requests: { path: string; at: number; bytes: number }[];
  close: () => void;
}

/**
 * Serves a built site behind 400 ms and 400 kbit/s that all responses share, with its compressed
 * files. The link is in the server, since a browser's own throttling leaves out workers.
 */
export async function serveSlowly(site: string, protocol: Protocol): Promise<SlowLink> {
  const requests: SlowLink['requests'] = [];
  const waiting: { body: Buffer; response: Response }[] = [];
  let isSending = false;
  const send = async () => {
    if (isSending) return;
    isSending = true;
    let due = performance.now();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { body, response } = next;
      const piece = body.subarray(0, PIECE_BYTES);
      due += (piece.length / BYTES_PER_SECOND) * 1000;
      await sleep(Math.max(0, due - performance.now()));
      response.write(piece);
      if (body.length > PIECE_BYTES) {
        waiting.push({ body: body.subarray(PIECE_BYTES), response });
      } else response.end();
    }
    isSending = false;
  };
  const answer = async (path: string, response: Response) => {
    const name = join(site, path.endsWith('/') ? `${path}index.html` : path);
    const compressed = await readFile(`${name}.br`).catch(() => undefined);
    const body = compressed ?? (await readFile(name).catch(() => undefined));
    requests.push({ path, at: performance.now(), bytes: body?.length ?? 0 });
    await sleep(LATENCY_MS);
    response.writeHead(body ? 200 : 404, {
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
      'Cache-Control': 'public, max-age=600',
      ...(compressed && { 'Content-Encoding': 'br' }),
    });
    waiting.push({ body: body ?? Buffer.alloc(0), response });
    await send();
  };
  const respond = (request: { url?: string | undefined }, response: Response): void => {
    void answer(decodeURI((request.url ?? '/').split('?')[0] ?? '/'), response);
  };
  const open = protocol === 'HTTP/2' ? openSecure : openPlain;
  const { port, close } = await open(respond);
  const scheme = protocol === 'HTTP/2' ? 'https' : 'http';
  return { url: `${scheme}://127.0.0.1:${port}`, requests, close };
}

type Respond = (request: { url?: string | undefined }, response: Response) => void;
type Opened = Promise<{ port: number; close: () => void }>;

async function openPlain(respond: Respond): Opened {
  const server = createServer(respond);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

async function openSecure(respond: Respond): Opened {
  const server = createSecureServer(makeCertificate(), respond);
  const sessions = new Set<{ destroy(): void }>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    for (const session of sessions) session.destroy();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, close };
}
