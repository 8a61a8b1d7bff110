import type { ReadFile } from './chunk-store.ts';

/** Reads the index that lies at `<base>pagefind/`. The pointer to the bundle of now is never taken from a cache. */
export function fetchFiles(base: string): ReadFile {
  return async (path) => {
    const response = await fetch(`${base}pagefind/${path}`, {
      cache: path.includes('/') ? 'default' : 'no-cache',
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
