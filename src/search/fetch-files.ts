import type { ReadFile } from './chunk-store.ts';

/** The pointer to the bundle of now, which names all other files and is never taken from a cache unasked. */
export const POINTER = 'current.json';

/** Fetches a file of the index that lies at `<base>pagefind/`. Throws where there is none. */
export async function fetchFile(base: string, path: string): Promise<Uint8Array> {
  const response = await fetch(`${base}pagefind/${path}`, {
    cache: path === POINTER ? 'no-cache' : 'default',
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Reads the index at `base`.
 *
 * @param first the pointer as it was already fetched, for the first time that it is asked for
 */
export function fetchFiles(base: string, first?: Promise<Uint8Array>): ReadFile {
  let fetched = first;
  return (path) => {
    if (path === POINTER && fetched) {
      const pointer = fetched;
      fetched = undefined;
      return pointer;
    }
    return fetchFile(base, path);
  };
}
