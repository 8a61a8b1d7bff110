import { abort, reasonOf, throwIfAborted } from '../values/abort.ts';
import { InstallError, toInstallError } from './install-error.ts';
import type { OfflinePicture, SiteFile } from './types.ts';

/**
 * Timeouts of the manifest and of any other file: without them, a network that drops packets would
 * hang a page’s check, and all tabs that wait for the lock. The slowest phones download the largest
 * file in that time.
 */
const MANIFEST_MS = 30_000;
const FILE_MS = 180_000;

/**
 * @throws {@link InstallError} `network` without a response or after a redirect; the signal's
 *   reason
 */
async function request(url: string, options: RequestInit): Promise<Response> {
  try {
    // A captive portal redirects requests: its response is not this site's.
    return await fetch(url, { redirect: 'error', ...options });
  } catch (error) {
    throwIfAborted(options.signal);
    throw toInstallError(error, 'network');
  }
}

async function bytesOf(response: Response, signal?: AbortSignal): Promise<ArrayBuffer> {
  if (!response.ok) throw new InstallError('broken', `${response.url}: ${response.status}`);
  try {
    return await response.arrayBuffer();
  } catch (error) {
    throwIfAborted(signal);
    throw toInstallError(error, 'network');
  }
}

/**
 * Runs a task whose signal aborts with the outer one, or with a `network` {@link InstallError}
 * after a timeout.
 */
async function inTime<T>(
  ms: number,
  outer: AbortSignal | undefined,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  // Safari supports `AbortSignal.timeout` only since version 16, and `any` since 17.4.
  const stop = new AbortController();
  const follow = () => abort(stop, outer && reasonOf(outer));
  const timer = setTimeout(
    () => abort(stop, new InstallError('network', `no end after ${ms} ms`)),
    ms,
  );
  outer?.addEventListener('abort', follow);
  try {
    throwIfAborted(outer);
    return await task(stop.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', follow);
  }
}

/**
 * Fetches JSON, bypassing all caches. Throws an {@link InstallError}: `network`, or `broken` if it
 * is not JSON.
 */
export async function fetchJson(url: string): Promise<unknown> {
  try {
    const bytes = await inTime(MANIFEST_MS, undefined, async (signal) =>
      bytesOf(await request(url, { cache: 'no-cache', signal }), signal),
    );
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch (error) {
    throw toInstallError(error, error instanceof SyntaxError ? 'broken' : 'network');
  }
}

/**
 * Fetches a file and verifies its hash.
 *
 * @throws {@link InstallError} `network`, or `broken` if it is missing or does not match the
 *   manifest
 */
export async function fetchFile(
  url: string,
  file: SiteFile,
  signal: AbortSignal,
): Promise<Response> {
  // The HTTP cache may contain a wrong response of a broken host or a captive portal: the second
  // request bypasses it.
  for (const cache of ['default', 'reload'] as const) {
    const copy = await inTime(FILE_MS, signal, async (stop) => {
      const response = await request(url, { cache, signal: stop });
      if (!response.ok && cache === 'default') return undefined;
      const bytes = await bytesOf(response, stop);
      return (await hashOf(bytes)) === file.hash ? copyOf(response, bytes) : undefined;
    });
    if (copy) return copy;
  }
  throw new InstallError('broken', `${url}: not the bytes that the manifest names`);
}

/**
 * Fetches a picture; undefined if it is missing or has another length. @throws {@link InstallError}
 * `network`
 */
export function fetchPicture(
  url: string,
  { bytes }: OfflinePicture,
  outer: AbortSignal,
): Promise<Response | undefined> {
  return inTime(FILE_MS, outer, async (signal) => {
    const response = await request(url, { signal });
    const isPicture = response.headers.get('Content-Type')?.startsWith('image/');
    if (!response.ok || !isPicture) return undefined;
    const content = await bytesOf(response, signal);
    return content.byteLength === bytes ? copyOf(response, content) : undefined;
  });
}

/** Without the host's headers, whose length or encoding would be wrong for the copy. */
function copyOf(response: Response, bytes: ArrayBuffer): Response {
  const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'Content-Type': type } });
}

/** The first 16 hex digits of the SHA-256. */
async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
