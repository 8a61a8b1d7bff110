import { addressOf, alone, openCache, readJson } from './caches.ts';
import { parseCatalogue } from './catalogue.ts';
import { fetchJson } from './fetch-file.ts';
import { type Fetching, fetchFiles } from './fetch-kept.ts';
import { type KeepRecord, readRecord, writeRecord } from './record.ts';
import type { Catalogue, Choice, Kept, PackFile } from './types.ts';
import { filesOf, keyOf, packedOf } from './wanted.ts';

// What the service worker needs of the store. It fetches no pictures, shows no progress, and replaces nothing.

/** What is kept where a reader chose nothing. */
export const LEAST: Choice = { level: 'visited', pictures: false };

/** See `OfflineStore`. */
export const published = async (base: string): Promise<Catalogue> =>
  parseCatalogue(await fetchJson(addressOf(base, 'offline/current.json')));

export const readPack = async (base: string, pack: PackFile): Promise<unknown> =>
  readJson(await openCache(base, 'files'), keyOf(base, pack));

export async function kept(base: string): Promise<Kept | undefined> {
  const record = await readRecord(base);
  if (!record) return undefined;
  const { catalogue, level, pictures } = record;
  return { catalogue, level, pictures };
}

/** Keeps what every page needs, unless something is kept. Throws a `KeepError`. */
export const keepLeast = (base: string): Promise<void> =>
  alone(base, 'files', undefined, async () => {
    if (await kept(base)) return;
    const cache = await openCache(base, 'files');
    await keepTexts({ base, cache, signal: undefined }, await published(base), LEAST);
  });

/**
 * Fetches the packs, scripts and styles of a choice, and makes them what is kept. Throws a `KeepError` or the signal's
 * reason; what was kept then still is.
 */
export async function keepTexts(
  fetching: Fetching,
  catalogue: Catalogue,
  { level, pictures }: Choice,
): Promise<void> {
  const choice = { level, pictures };
  await fetchFiles(fetching, filesOf(catalogue, choice), packedOf(catalogue, choice));
  const old = await readRecord(fetching.base);
  const before = old?.catalogue.id === catalogue.id ? old.before : filesBefore(old);
  await writeRecord(fetching.base, { catalogue, ...choice, before });
}

/** The files of what was kept, which open tabs may still ask for. */
function filesBefore(old: KeepRecord | undefined): KeepRecord['before'] {
  if (!old) return [];
  const files = filesOf(old.catalogue, old).map(({ path, hash }) => ({ path, hash }));
  return [...files, ...packedOf(old.catalogue, old)];
}
