import type { NamedBytes } from '../article.ts';

/** Longest wait for one picture, in milliseconds. */
const PATIENCE = 20_000;
const MAX_BYTES = 40 * 1024 * 1024;

/** Fetches a picture by its address. Undefined if that fails: the article keeps the address. */
export async function fetchPicture(address: string): Promise<NamedBytes | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    const length = Number(response.headers.get('content-length') ?? 0);
    if (!response.ok || !response.body || length > MAX_BYTES) {
      await response.body?.cancel();
      return undefined;
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > MAX_BYTES) return undefined;
      parts.push(part);
    }
    const name = new URL(response.url).pathname.replace(/^.*\//, '');
    return { name: name === '' ? 'picture' : name, bytes: Buffer.concat(parts) };
  } catch {
    return undefined;
  }
}
