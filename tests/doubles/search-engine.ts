import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Told {
  /** Path and query. */
  url: string;
  type: string;
  body: string;
}

/** A search engine on a loopback port that notes what it is told; `answer` is what it says to it, none leaves it open. */
export interface SearchEngineDouble {
  origin: string;
  told: Told[];
  answer: { status: number; body?: string; headers?: Record<string, string> } | undefined;
  close: () => Promise<void>;
}

export async function startSearchEngine(): Promise<SearchEngineDouble> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { url = '', headers } = request;
      const body = Buffer.concat(parts).toString();
      double.told.push({ url, type: headers['content-type'] ?? '', body });
      const { answer } = double;
      if (answer) response.writeHead(answer.status, answer.headers).end(answer.body ?? '');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const double: SearchEngineDouble = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told: [],
    answer: { status: 200 },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return double;
}
