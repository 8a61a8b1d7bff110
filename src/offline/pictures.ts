import { openCache, readJson } from './caches.ts';
import { parsePictures } from './manifest.ts';
import { type Manifest, type Choice, type OfflinePicture, isWithin } from './types.ts';
import { keyOf, pictureList } from './wanted.ts';

/**
 * The pictures of a choice, from the stored list. @throws `InstallError` if the list is not stored
 */
export async function picturesOf(
  base: string,
  manifest: Manifest,
  { level, pictures }: Choice,
): Promise<readonly OfflinePicture[]> {
  const list = pictures ? pictureList(manifest) : undefined;
  if (!list) return [];
  const all = parsePictures(await readJson(await openCache(base, 'files'), keyOf(base, list)));
  return all.filter((picture) => isWithin(level, picture.level));
}
