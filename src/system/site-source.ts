import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads a file of a site that was built before; throws if it is missing or larger than `most`
 * bytes.
 */
export type SiteSource = (path: string, most: number) => Promise<Uint8Array>;

const TIMEOUT_MS = 30_000;

const isAddress = (previous: string): boolean => /^https?:\/\//i.test(previous);

/** The site at `previous`: its address, or the folder that it was built into. */
export function siteSource(previous: string): SiteSource {
  return isAddress(previous) ? addressSource(previous) : folderSource(previous);
}

/** The path of a file of that site on this machine; undefined if it is at an address. */
export const localFile = (previous: string, path: string): string | undefined =>
  isAddress(previous) ? undefined : join(previous, path);

function folderSource(folder: string): SiteSource {
  return async (path, most) => {
    const file = join(folder, path);
    if (statSync(file).size > most) throw tooLarge(path, most);
    return readFileSync(file);
  };
}

function addressSource(address: string): SiteSource {
  const root = new URL(address.endsWith('/') ? address : `${address}/`);
  return async (path, most) => {
    const url = new URL(path, root);
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { signal }).catch((cause: unknown) => {
      throw new Error(`${url.href}: no answer`, { cause });
    });
    if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > most) throw tooLarge(path, most);
      parts.push(part);
    }
    return Buffer.concat(parts);
  };
}

const tooLarge = (path: string, most: number) => new Error(`${path}: more than ${most} bytes`);
