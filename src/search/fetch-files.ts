import type { ReadFile } from './chunk-store.ts';

/**
 * The pointer to the current bundle, from which the names of all other files derive; always
 * revalidated.
 */
export const POINTER = 'current.json';

/** Fetches a file of the index at `<base>pagefind/`. Throws if it is missing. */
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
 * @param first the pointer that was already fetched, used for its first request
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
