import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { parseUrl } from '../../values/parse-url.ts';
import type { NamedBytes } from '../article.ts';
import type { FetchPicture, Fetched } from './library.ts';
import { PrivateAddressError, isPublic, lookUpPublic } from './public-address.ts';

/** Longest wait for one picture, in milliseconds. */
const PATIENCE = 20_000;
const MAX_BYTES = 40 * 1024 * 1024;
const MAX_REDIRECTS = 5;

export interface FetchOptions {
  /** Hosts, `10.1.2.3:8080`, that may have private addresses: the former site, as somebody has typed it. */
  trusted?: readonly string[];
  /** Milliseconds. */
  patience?: number;
}

/** Why a picture is not fetched. The message is Chinese, for the list. */
class NotFetchedError extends Error {}

/**
 * Fetches pictures by their addresses. An article may name any address: those of the own network are left alone, also
 * where a name or a redirect leads there.
 */
export function pictureFetcher({
  trusted = [],
  patience = PATIENCE,
}: FetchOptions = {}): FetchPicture {
  return async (address): Promise<Fetched> => {
    const signal = AbortSignal.timeout(patience);
    try {
      return await follow(address, trusted, signal);
    } catch (error) {
      if (error instanceof NotFetchedError) return { failed: error.message };
      if (error instanceof PrivateAddressError) return { failed: '是内部网络的地址' };
      return { failed: signal.aborted ? '等了太久' : '连不上' };
    }
  };
}

async function follow(
  address: string,
  trusted: readonly string[],
  signal: AbortSignal,
): Promise<NamedBytes> {
  let url = parseUrl(address);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    if (!url || !/^https?:$/.test(url.protocol)) throw new NotFetchedError('不是网址');
    const response = await open(url, trusted, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy();
      url = parseUrl(headers.location, url);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new NotFetchedError(`网站答 ${statusCode}`);
    }
    const name = url.pathname.replace(/^.*\//, '');
    return { name: name === '' ? 'picture' : name, bytes: await readWithin(response) };
  }
  throw new NotFetchedError('转来转去没有到');
}

function open(url: URL, trusted: readonly string[], signal: AbortSignal): Promise<IncomingMessage> {
  const isTrusted = trusted.includes(url.host);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A name is looked up, an address is not.
  if (!isTrusted && isIP(host) !== 0 && !isPublic(host)) throw new PrivateAddressError();
  const { get } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    get(
      url,
      {
        signal,
        agent: false,
        headers: { 'User-Agent': 'Mozilla/5.0', Accept: 'image/*,*/*;q=0.5' },
        ...(!isTrusted && { lookup: lookUpPublic }),
      },
      resolve,
    ).on('error', reject);
  });
}

async function readWithin(response: IncomingMessage): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = Number(response.headers['content-length'] ?? 0);
  if (size <= MAX_BYTES) {
    size = 0;
    for await (const part of response as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > MAX_BYTES) break;
      parts.push(part);
    }
  }
  if (size > MAX_BYTES) {
    response.destroy();
    throw new NotFetchedError('超过 40 MB');
  }
  return Buffer.concat(parts);
}
