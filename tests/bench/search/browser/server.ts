import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';

/** File types that a host compresses. Pagefind's own are compressed already. */
const COMPRESSED: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Longer than a worker takes to start on a busy machine. */
const QUIET_MS = 600;

export interface Traffic {
  requests: number;
  /** Bodies as transferred, compressed, without headers. */
  bytes: number;
  /** The same bytes by kind: scripts, `head`, `lexicon`, `index`, `fragment` … */
  kinds: Readonly<Record<string, number>>;
}

/** A script, otherwise the folder of a file, otherwise its name. */
function kindOf(path: string): string {
  if (path.endsWith('.js')) return 'scripts';
  const [, folder] = /(index|fragment)\/[^/]*$/.exec(path) ?? [];
  return folder ?? path.split('/').at(-1)?.split('.')[0] ?? path;
}

const nothing = (): Traffic => ({ requests: 0, bytes: 0, kinds: {} });

export interface BenchServer {
  url: string;
  /** Delay before each response. */
  delayMs: number;
  /** The requests since the last call, in the order of the responses. */
  take: () => Traffic;
  /** Waits until there has been no request for a while. */
  idle: () => Promise<void>;
  close: () => Promise<void>;
}

interface Prepared {
  body: Uint8Array;
  headers: Record<string, string>;
}

function prepare(path: string, content: Uint8Array): Prepared {
  const type = COMPRESSED[path.split('.').at(-1) ?? ''];
  if (type === undefined)
    return { body: content, headers: { 'Content-Type': 'application/octet-stream' } };
  return {
    body: brotliCompressSync(content),
    headers: { 'Content-Type': type, 'Content-Encoding': 'br' },
  };
}

/** Serves files from memory over HTTP/1.1, compressed as hosts do, and counts the bytes sent. */
export async function serveFiles(files: ReadonlyMap<string, Uint8Array>): Promise<BenchServer> {
  const prepared = new Map<string, Prepared>();
  let traffic = nothing();
  let lastAsked = 0;
  const respond = (path: string, response: ServerResponse): void => {
    const content = files.get(path);
    const ready = prepared.get(path) ?? (content && prepare(path, content));
    if (ready) prepared.set(path, ready);
    const bytes = ready?.body.length ?? 0;
    const kind = kindOf(path);
    traffic = {
      requests: traffic.requests + 1,
      bytes: traffic.bytes + bytes,
      kinds: { ...traffic.kinds, [kind]: (traffic.kinds[kind] ?? 0) + bytes },
    };
    response.writeHead(ready ? 200 : 404, {
      ...ready?.headers,
      'Cache-Control': 'public, max-age=600',
      'Content-Length': ready?.body.length ?? 0,
    });
    response.end(ready?.body);
  };
  const http = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').split('?')[0]?.slice(1) || 'index.html');
    lastAsked = performance.now();
    if (path === 'favicon.ico') return void response.writeHead(204).end();
    if (server.delayMs === 0) respond(path, response);
    else setTimeout(() => respond(path, response), server.delayMs);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: BenchServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    delayMs: 0,
    take: () => {
      const taken = traffic;
      traffic = nothing();
      return taken;
    },
    idle: async () => {
      lastAsked = performance.now();
      while (performance.now() < lastAsked + server.delayMs + QUIET_MS) await sleep(10);
    },
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return server;
}
