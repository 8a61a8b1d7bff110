import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { BareRepository } from './bare-repository.ts';
import type { ChangeRequests } from './change-requests.ts';
import type { Account, OAuthDouble } from './oauth.ts';

export interface Call {
  method: string;
  /** The parts of the pattern in parentheses, decoded. */
  parts: string[];
  query: URLSearchParams;
  /** The body, if it is JSON. */
  json: Record<string, unknown>;
  account: Account;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** JSON; a buffer or a text as it is. */
  body?: unknown;
}

export type Route = readonly [
  method: string,
  pattern: RegExp,
  handle: (call: Call) => Promise<Answer>,
];

/** A refusal with the host's own message. */
export class HttpError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface HostDouble {
  /** `http://127.0.0.1:<port>`. */
  origin: string;
  oauth: OAuthDouble;
  repository: BareRepository;
  /** Every request to the API so far, `GET /api/v1/user`. */
  requests: string[];
  /**
   * Breaks the requests that match: `lost` closes the connection before they take effect, `unanswered` after it, a
   * number is the status of the response. Ends with `mend`.
   */
  break: (pattern: RegExp, how: 'lost' | 'unanswered' | number) => void;
  mend: () => void;
  /** Takes the repository back to a commit of `main`, without other branches, requests of change or breakage. */
  restore: (sha: string) => Promise<void>;
  close: () => Promise<void>;
}

interface Parts {
  oauth: OAuthDouble;
  repository: BareRepository;
  routes: readonly Route[];
  changes: ChangeRequests;
  /** Paths of the sign-in. */
  authorize: string;
  token: string;
  /** Request headers that the host allows from other origins, and response headers that it exposes (CORS). */
  cors: { allow: string; expose: string };
  /** The host's wording of a refusal. */
  word: (status: number, message: string) => unknown;
}

/** A host on a loopback port of its own; `make` gets the origin, for the addresses in its responses. */
export async function startDouble(make: (origin: string) => Parts): Promise<HostDouble> {
  const requests: string[] = [];
  let broken: { pattern: RegExp; how: 'lost' | 'unanswered' | number } | undefined;
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = originOf(server);
  const parts = make(origin);
  const deskOrigin = new URL(parts.oauth.redirectUri).origin;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers } = request;
    const { pathname, searchParams: query } = new URL(request.url ?? '/', origin);
    const cors = {
      'Access-Control-Allow-Origin': deskOrigin,
      'Access-Control-Expose-Headers': parts.cors.expose,
    };
    const send = ({ status = 200, headers: own = {}, body }: Answer) => {
      const isPlain = typeof body === 'string' || Buffer.isBuffer(body);
      const type = isPlain ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
      response.writeHead(status, {
        ...cors,
        ...(body !== undefined && { 'Content-Type': type }),
        ...own,
      });
      response.end(
        body === undefined || method === 'HEAD' ? '' : isPlain ? body : JSON.stringify(body),
      );
    };
    if (method === 'OPTIONS') {
      const admitted = {
        'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
        'Access-Control-Allow-Headers': parts.cors.allow,
      };
      return send({ status: 204, headers: admitted });
    }
    const body = await readBody(request);
    if (pathname === parts.authorize) {
      const back = parts.oauth.authorize(query);
      return back === undefined
        ? send({ status: 400, body: 'Unregistered Redirect URI' })
        : send({ status: 302, headers: { Location: back } });
    }
    if (pathname === parts.token) return send(parts.oauth.token(new URLSearchParams(body)));

    const name = `${method} ${request.url ?? ''}`;
    requests.push(name);
    const failure = broken?.pattern.test(name) ? broken.how : undefined;
    if (failure === 'lost') return void request.socket.destroy();
    const account = parts.oauth.accountOf(headers.authorization);
    if (typeof failure === 'number')
      return send({ status: failure, body: parts.word(failure, 'broken by the test') });
    if (!account) return send({ status: 401, body: parts.word(401, '401 Unauthorized') });
    const answer = await answerFor(parts, { method, pathname, query, body, account });
    if (failure === 'unanswered') return void request.socket.destroy();
    send(answer);
  }

  const mend = () => {
    broken = undefined;
  };
  return {
    origin,
    oauth: parts.oauth,
    repository: parts.repository,
    requests,
    break: (pattern, how) => {
      broken = { pattern, how };
    },
    mend,
    restore: async (sha) => {
      mend();
      parts.changes.clear();
      await parts.repository.restore(sha);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await parts.repository.remove();
    },
  };
}

interface Request {
  method: string;
  pathname: string;
  query: URLSearchParams;
  body: string;
  account: Account;
}

async function answerFor(parts: Parts, request: Request): Promise<Answer> {
  const { method, pathname, query, body, account } = request;
  for (const [of, pattern, run] of parts.routes) {
    const match = of === method ? pattern.exec(pathname) : undefined;
    if (!match) continue;
    try {
      const json = (body ? JSON.parse(body) : {}) as Record<string, unknown>;
      const found = match.slice(1).map((part) => decodeURIComponent(part));
      return await run({ method, parts: found, query, json, account });
    } catch (error) {
      const status = error instanceof HttpError ? error.status : 500;
      if (status === 500) console.error(`double: ${method} ${pathname}:`, error);
      return { status, body: parts.word(status, error instanceof Error ? error.message : '') };
    }
  }
  console.error(`double: nothing answers ${method} ${pathname}`);
  return { status: 404, body: parts.word(404, 'not found') };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

export function originOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

/** A page of a list, with its number and size read from the query. */
export function pageOf<T>(
  items: readonly T[],
  query: URLSearchParams,
  sizeName: string,
  usual: number,
  most = usual,
) {
  const page = Math.max(1, Number(query.get('page') ?? 1));
  const size = Math.min(most, Number(query.get(sizeName) ?? usual) || usual);
  const pages = Math.max(1, Math.ceil(items.length / size));
  return { items: items.slice((page - 1) * size, page * size), page, size, pages };
}

/** A Link header to the other pages. */
export function linkHeader(address: URL, page: number, pages: number): string {
  const to = (number: number, rel: string) => {
    const link = new URL(address);
    link.searchParams.set('page', String(number));
    return `<${link.href}>; rel="${rel}"`;
  };
  return [
    ...(page < pages ? [to(page + 1, 'next'), to(pages, 'last')] : []),
    ...(page > 1 ? [to(1, 'first'), to(page - 1, 'prev')] : []),
  ].join(',');
}
