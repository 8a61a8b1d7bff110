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
 * @param fetched files that are fetched already, each used for its first request
 */
export function fetchFiles(
  base: string,
  fetched = new Map<string, Promise<Uint8Array | undefined>>(),
): ReadFile {
  return async (path) => {
    const file = fetched.get(path);
    fetched.delete(path);
    return (await file) ?? fetchFile(base, path);
  };
}
