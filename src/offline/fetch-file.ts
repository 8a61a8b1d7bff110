import { KeepError, toKeepError } from './keep-error.ts';
import type { KeptPicture, SiteFile } from './types.ts';

/** How long the catalogue may take: without an end, a network that swallows everything would hang a page’s check. */
const CATALOGUE_MS = 30_000;

/** Throws a {@link KeepError} `network` where no answer comes, or one from elsewhere; the signal's reason. */
async function request(url: string, options: RequestInit): Promise<Response> {
  try {
    // A network that wants a sign-in first sends readers elsewhere: that is no answer of this site.
    return await fetch(url, { redirect: 'error', ...options });
  } catch (error) {
    options.signal?.throwIfAborted();
    throw toKeepError(error, 'network');
  }
}

async function bytesOf(response: Response, signal?: AbortSignal): Promise<ArrayBuffer> {
  if (!response.ok) throw new KeepError('broken', `${response.url}: ${response.status}`);
  try {
    return await response.arrayBuffer();
  } catch (error) {
    signal?.throwIfAborted();
    throw toKeepError(error, 'network');
  }
}

/** Fetches JSON past all caches. Throws a {@link KeepError}: `network`, or `broken` where it is no JSON. */
export async function fetchJson(url: string): Promise<unknown> {
  // Safari has `AbortSignal.timeout` from version 16 on only.
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), CATALOGUE_MS);
  try {
    const options: RequestInit = { cache: 'no-cache', signal: stop.signal };
    const bytes = await bytesOf(await request(url, options), stop.signal);
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch (error) {
    throw toKeepError(error, error instanceof SyntaxError ? 'broken' : 'network');
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Fetches a file and compares it with its hash.
 *
 * @throws a {@link KeepError}: `network`, or `broken` where it is missing or not what the catalogue says
 */
export async function fetchFile(
  url: string,
  file: SiteFile,
  signal: AbortSignal,
): Promise<Response> {
  // The browser’s own cache may hold what a broken host or a network’s sign-in page once answered: asked again past it.
  for (const cache of ['default', 'reload'] as const) {
    const response = await request(url, { cache, signal });
    if (!response.ok && cache === 'default') continue;
    const bytes = await bytesOf(response, signal);
    if ((await hashOf(bytes)) === file.hash) return copyOf(response, bytes);
  }
  throw new KeepError('broken', `${url}: not the bytes that the catalogue names`);
}

/** Fetches a picture; undefined where it is missing, or is none of that length. Throws a `network` {@link KeepError}. */
export async function fetchPicture(
  url: string,
  { bytes }: KeptPicture,
  signal: AbortSignal,
): Promise<Response | undefined> {
  const response = await request(url, { signal });
  if (!response.ok || !response.headers.get('Content-Type')?.startsWith('image/')) return undefined;
  const content = await bytesOf(response, signal);
  return content.byteLength === bytes ? copyOf(response, content) : undefined;
}

/** Without the headers of the host, of which a length or an encoding would no longer be true. */
function copyOf(response: Response, bytes: ArrayBuffer): Response {
  const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'Content-Type': type } });
}

/** The first 16 hex digits of the SHA-256. */
async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
