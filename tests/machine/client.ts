import http, { type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:http2';
import https from 'node:https';
import { trust } from './servers.ts';
import { HOSTED } from './sites.ts';

for (const { host } of HOSTED) trust(host);

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Asked {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  scheme?: 'http' | 'https';
  /** The address to connect to. */
  address?: '127.0.0.1' | '::1';
}

const agent = new https.Agent({ keepAlive: true, maxSockets: 8 });

/** Requests a path of a host, character by character, and decodes nothing. */
export function ask(host: string, path: string, asked: Asked = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, scheme = 'https', address = '127.0.0.1' } = asked;
  const common = { host: address, path, method, headers: { Host: host, ...headers } };
  const secure = { ...common, servername: host, agent };
  return new Promise((resolve, reject) => {
    const request = scheme === 'https' ? https.request(secure) : http.request(common);
    request.on('error', reject);
    request.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(parts);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    request.end();
  });
}

/** Sends a request by HTTP/2 only. Returns the status. */
export async function askByHttp2(
  host: string,
  path: string,
  address: '127.0.0.1' | '[::1]',
): Promise<number> {
  const session = connect(`https://${address}`, { servername: host });
  try {
    return await new Promise<number>((resolve, reject) => {
      session.on('error', reject);
      const stream = session.request({ ':path': path, ':authority': host });
      stream.on('error', reject);
      stream.on('response', (headers) => {
        stream.resume();
        resolve(Number(headers[':status']));
      });
      stream.end();
    });
  } finally {
    session.destroy();
  }
}
