import { alone, openCache } from './caches.ts';
import { clean } from './clean.ts';
import { type Fetching, fetchFiles, fetchPictures } from './fetch-kept.ts';
import { LEAST, keepTexts, kept, published } from './kept.ts';
import { KeepError } from './keep-error.ts';
import { picturesOf } from './pictures.ts';
import { readRecord } from './record.ts';
import type { Catalogue, Choice, KeepOptions, Kept, KeptPicture } from './types.ts';
import { filesOf, keyOf, lackingOf, pictureList, weightOf } from './wanted.ts';

export const update = (base: string, options: KeepOptions = {}): Promise<Kept> =>
  alone(base, 'files', options.signal, async () =>
    keep(base, await published(base), (await kept(base)) ?? LEAST, options),
  );

export async function missing(base: string, catalogue: Catalogue, choice: Choice): Promise<number> {
  const cache = await openCache(base, 'files');
  const pictures = await missingPictures(base, cache, catalogue, choice);
  const files = await lackingOf(base, cache, filesOf(catalogue, choice));
  return files.reduce((sum, file) => sum + weightOf(file), pictures);
}

async function missingPictures(
  base: string,
  cache: Cache,
  catalogue: Catalogue,
  choice: Choice,
): Promise<number> {
  const list = choice.pictures ? pictureList(catalogue) : undefined;
  if (!list) return 0;
  try {
    await fetchFiles({ base, cache, signal: undefined }, [list]);
    const lacking = await lackingOf(base, cache, await picturesOf(base, catalogue, choice));
    return lacking.reduce((sum, { bytes }) => sum + bytes, 0);
  } catch {
    // Without the list, which ones are there is not known.
    return catalogue.pictures[choice.level];
  }
}

/**
 * Without waiting for its turn. The texts are swapped in before the pictures come: they are what matters most, and a
 * device that has no room for pictures still reads them.
 */
export async function keep(
  base: string,
  catalogue: Catalogue,
  choice: Choice,
  options: KeepOptions,
): Promise<Kept> {
  const cache = await openCache(base, 'files');
  const { level, pictures } = choice;
  const total = await missing(base, catalogue, choice);
  const { signal } = options;
  const fetching: Fetching = { base, cache, signal, done: progressOf(total, options) };
  try {
    await keepWithRoom(fetching, catalogue, choice);
    await fetchPictures(fetching, await picturesOf(base, catalogue, choice));
  } catch (error) {
    // What would be gone on with later is in the way where there is no room.
    const isFull = error instanceof KeepError && error.failure === 'full';
    if (isFull) await clean(base).catch(() => undefined);
    throw error;
  }
  await clean(base);
  return { catalogue, level, pictures };
}

/** Pictures that are kept make room where the texts need it: they come again after them. */
async function keepWithRoom(
  fetching: Fetching,
  catalogue: Catalogue,
  choice: Choice,
): Promise<void> {
  try {
    await keepTexts(fetching, catalogue, choice);
  } catch (error) {
    if (!(error instanceof KeepError) || error.failure !== 'full') throw error;
    const pictures = await picturesKept(fetching.base);
    if (pictures.length === 0) throw error;
    for (const picture of pictures) await fetching.cache.delete(keyOf(fetching.base, picture));
    await keepTexts(fetching, catalogue, choice);
  }
}

async function picturesKept(base: string): Promise<readonly KeptPicture[]> {
  const record = await readRecord(base);
  return record ? picturesOf(base, record.catalogue, record).catch(() => []) : [];
}

/** Tells at once how far it is, and again with the bytes of each file that has come. */
function progressOf(total: number, { onProgress }: KeepOptions): (bytes: number) => void {
  let done = 0;
  const tell = (bytes: number) => {
    done = Math.min(done + bytes, total);
    onProgress?.({ done, total });
  };
  tell(0);
  return tell;
}
