/**
 * The list of a draw as text: the published one, or where there is no network the copy that offline reading has put
 * away. Its key ends with the first digits of the file's SHA-256 (`keyOf` in `src/offline/wanted.ts`), which is what
 * the draw announces: a copy of another list is never taken for it. Undefined without both, as in a folder.
 *
 * @param address of the list
 * @param hash its announced SHA-256
 */
export async function fetchList(address: string, hash: string): Promise<string | undefined> {
  const answer = await fetch(address, { cache: 'no-cache' }).catch(() => undefined);
  if (answer?.ok) return answer.text();
  try {
    return await (await caches.match(`${address}?${hash.slice(0, 16)}`))?.text();
  } catch {
    // No storage, or no HTTPS.
    return undefined;
  }
}
