import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.txt': 'text/plain',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.ics': 'text/calendar; charset=utf-8',
};

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A static host that records its requests, and can be stopped, redeployed, and made to answer wrongly. */
export interface Host {
  /** Of the site, with its base path. */
  url: string;
  /** Requested paths, with their queries, in order. */
  asked: string[];
  deploy: (folder: string) => void;
  /** Closes the port; `start` opens it again. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** Sets the response for a path below the origin instead of its file; undefined: its file again. */
  answer: (path: string, answer: Answer | undefined) => void;
  close: () => Promise<void>;
}

/** Responds with a text, as a broken host, a partly written file or a network's sign-in page would. */
export const says =
  (status: number, text: string, type = 'text/html; charset=utf-8'): Answer =>
  (_request, response) =>
    response.writeHead(status, { 'Content-Type': type }).end(text);

/** Redirects. */
export const sendsTo =
  (location: string): Answer =>
  (_request, response) =>
    response.writeHead(302, { Location: location }).end();

/** Accepts the request, and never answers. */
export const neverAnswers: Answer = () => undefined;

/** Serves a built site at a free port of loopback. */
export async function startHost(folder: string, base = '/'): Promise<Host> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  let root = folder;
  const handle: Answer = (request, response) => {
    asked.push(request.url ?? '');
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const answer = answers.get(pathname);
    if (answer) answer(request, response);
    else void serveFile(root, base, pathname, request, response);
  };
  let server = await listen(handle, 0);
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    return closed;
  };
  return {
    url: `http://127.0.0.1:${port}${base}`,
    asked,
    deploy: (to) => {
      root = to;
    },
    stop,
    start: async () => {
      server = await listen(handle, port);
    },
    answer: (path, answer) => void (answer ? answers.set(path, answer) : answers.delete(path)),
    close: () => (server.listening ? stop() : Promise.resolve()),
  };
}

function listen(handle: Answer, port: number): Promise<Server> {
  const server = createServer(handle);
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

/** Every response is revalidated by its ETag: what a browser shows without the host comes from the worker. */
async function serveFile(
  root: string,
  base: string,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = decodeURI(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const content = path.startsWith(base)
    ? await readFile(join(root, path.slice(base.length))).catch(() => undefined)
    : undefined;
  if (!content) {
    const missing = await readFile(join(root, '404.html')).catch(() => 'not found');
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
    return;
  }
  const tag = `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"`;
  const headers = {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    ETag: tag,
  };
  if (request.headers['if-none-match'] === tag) response.writeHead(304, headers).end();
  else response.writeHead(200, headers).end(content);
}
