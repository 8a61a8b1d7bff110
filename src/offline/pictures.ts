import { openCache, readJson } from './caches.ts';
import { parsePictures } from './catalogue.ts';
import { type Catalogue, type Choice, type KeptPicture, isWithin } from './types.ts';
import { keyOf, pictureList } from './wanted.ts';

/** The pictures of a choice, by the list that is kept. Throws a `KeepError` where it is not. */
export async function picturesOf(
  base: string,
  catalogue: Catalogue,
  { level, pictures }: Choice,
): Promise<readonly KeptPicture[]> {
  const list = pictures ? pictureList(catalogue) : undefined;
  if (!list) return [];
  const all = parsePictures(await readJson(await openCache(base, 'files'), keyOf(base, list)));
  return all.filter((picture) => isWithin(level, picture.level));
}
