import { addressOf, alone, openCache, readJson } from './caches.ts';
import { parseCatalogue } from './catalogue.ts';
import { clean } from './clean.ts';
import { fetchJson } from './fetch-file.ts';
import { type Fetching, fetchFiles, fetchPictures } from './fetch-kept.ts';
import { KeepError } from './keep-error.ts';
import { picturesOf } from './pictures.ts';
import { type KeepRecord, readRecord, writeRecord } from './record.ts';
import type { Catalogue, Choice, KeepOptions, Kept, KeptPicture, PackFile } from './types.ts';
import { filesOf, keyOf, lackingOf, packedOf, pictureList, weightOf } from './wanted.ts';

/** What is kept where a reader chose nothing. */
export const LEAST: Choice = { level: 'visited', pictures: false };

/** See `OfflineStore`, of which these are the parts that the service worker needs too. */
export const published = async (base: string): Promise<Catalogue> =>
  parseCatalogue(await fetchJson(addressOf(base, 'offline/current.json')));

export const readPack = async (base: string, pack: PackFile): Promise<unknown> =>
  readJson(await openCache(base, 'files'), keyOf(base, pack));

export const update = (base: string, options: KeepOptions = {}): Promise<Kept> =>
  alone(base, 'files', options.signal, async () =>
    keep(base, await published(base), (await kept(base)) ?? LEAST, options),
  );

export async function kept(base: string): Promise<Kept | undefined> {
  const record = await readRecord(base);
  if (!record) return undefined;
  const { catalogue, level, pictures } = record;
  return { catalogue, level, pictures };
}

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
    await fetchFiles({ base, cache, signal: undefined, begin: ignore, done: ignore }, [list]);
    const lacking = await lackingOf(base, cache, await picturesOf(base, catalogue, choice));
    return lacking.reduce((sum, { bytes }) => sum + bytes, 0);
  } catch {
    // Without the list, which ones are there is not known.
    return catalogue.pictures[choice.level];
  }
}

const ignore = (): void => undefined;

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
  const fetching: Fetching = { base, cache: await openCache(base, 'files'), ...progress(options) };
  const { level, pictures } = choice;
  const total = await missing(base, catalogue, choice);
  fetching.begin(total);
  try {
    await fetchTexts(fetching, catalogue, choice);
    const old = await readRecord(base);
    const isSame = old?.catalogue.id === catalogue.id;
    const before = isSame ? old.before : filesBefore(old);
    await writeRecord(base, { catalogue, level, pictures, before });
    await fetchPictures(fetching, await picturesOf(base, catalogue, choice));
  } catch (error) {
    // What would be gone on with later is in the way where there is no room.
    const isFull = error instanceof KeepError && error.failure === 'full';
    if (isFull) await clean(base).catch(ignore);
    throw error;
  }
  await clean(base);
  return { catalogue, level, pictures };
}

/** The files of what was kept, which open tabs may still ask for. */
function filesBefore(old: KeepRecord | undefined): KeepRecord['before'] {
  if (!old) return [];
  const files = filesOf(old.catalogue, old).map(({ path, hash }) => ({ path, hash }));
  return [...files, ...packedOf(old.catalogue, old)];
}

/** Pictures that are kept make room where the texts need it: they come again after them. */
async function fetchTexts(fetching: Fetching, catalogue: Catalogue, choice: Choice): Promise<void> {
  const fetchAll = () =>
    fetchFiles(fetching, filesOf(catalogue, choice), packedOf(catalogue, choice));
  try {
    await fetchAll();
  } catch (error) {
    if (!(error instanceof KeepError) || error.failure !== 'full') throw error;
    const pictures = await picturesKept(fetching.base);
    if (pictures.length === 0) throw error;
    for (const picture of pictures) await fetching.cache.delete(keyOf(fetching.base, picture));
    await fetchAll();
  }
}

async function picturesKept(base: string): Promise<readonly KeptPicture[]> {
  const record = await readRecord(base);
  return record ? picturesOf(base, record.catalogue, record).catch(() => []) : [];
}

function progress({ onProgress, signal }: KeepOptions): Omit<Fetching, 'base' | 'cache'> {
  const now = { done: 0, total: 0 };
  return {
    signal,
    begin: (total) => {
      now.total = total;
      onProgress?.({ ...now });
    },
    done: (bytes) => {
      now.done = Math.min(now.done + bytes, now.total);
      onProgress?.({ ...now });
    },
  };
}
