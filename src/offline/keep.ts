import { addressOf, alone, openCache, readJson } from './caches.ts';
import { parseCatalogue } from './catalogue.ts';
import { clean } from './clean.ts';
import { fetchJson } from './fetch-file.ts';
import { type Fetching, type Files, fetchFiles, fetchPictures } from './fetch-kept.ts';
import { KeepError } from './keep-error.ts';
import { readRecord, writeRecord } from './record.ts';
import type { Catalogue, Choice, KeepOptions, Kept, PackFile } from './types.ts';
import { filesOf, keyOf, lackingOf, picturesOf, weightOf } from './wanted.ts';

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
  const wanted = [...filesOf(catalogue, choice.level), ...picturesOf(catalogue, choice)];
  const lacking = await lackingOf(base, await openCache(base, 'files'), wanted);
  return lacking.reduce((sum, file) => sum + weightOf(file), 0);
}

/**
 * Without waiting for its turn. The texts are swapped in before the pictures come: they are what matters most, and a
 * device that has no room for pictures still reads them.
 */
export async function keep(
  base: string,
  catalogue: Catalogue,
  { level, pictures }: Choice,
  options: KeepOptions,
): Promise<Kept> {
  const fetching: Fetching = { base, cache: await openCache(base, 'files'), ...progress(options) };
  const total = await missing(base, catalogue, { level, pictures });
  fetching.begin(total);
  try {
    await fetchTexts(fetching, filesOf(catalogue, level));
    const old = await readRecord(base);
    const isSame = old?.catalogue.id === catalogue.id;
    const before = old ? (isSame ? old.before : filesOf(old.catalogue, old.level)) : [];
    await writeRecord(base, {
      catalogue,
      level,
      pictures,
      before: before.map(({ path, hash }) => ({ path, hash })),
    });
    await fetchPictures(fetching, picturesOf(catalogue, { level, pictures }));
  } catch (error) {
    // What would be gone on with later is in the way where there is no room.
    if (error instanceof KeepError && error.failure === 'full') await clean(base);
    throw error;
  }
  await clean(base);
  return { catalogue, level, pictures };
}

/** Pictures that are kept make room where the texts need it: they come again after them. */
async function fetchTexts(fetching: Fetching, files: Files): Promise<void> {
  try {
    await fetchFiles(fetching, files);
  } catch (error) {
    const record = await readRecord(fetching.base);
    const pictures = record ? picturesOf(record.catalogue, record) : [];
    if (!(error instanceof KeepError) || error.failure !== 'full' || pictures.length === 0)
      throw error;
    for (const picture of pictures) await fetching.cache.delete(keyOf(fetching.base, picture));
    await fetchFiles(fetching, files);
  }
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
