import { createServer, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

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
export async function serveSlowly(site: string): Promise<SlowLink> {
  const requests: SlowLink['requests'] = [];
  const waiting: { body: Buffer; response: ServerResponse }[] = [];
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
  const answer = async (path: string, response: ServerResponse) => {
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
  const http = createServer((request, response) => {
    void answer(decodeURI((request.url ?? '/').split('?')[0] ?? '/'), response);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    requests,
    close: () => {
      http.closeAllConnections();
      http.close();
    },
  };
}
