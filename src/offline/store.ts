import { addressOf, alone, openCache, readJson } from './caches.ts';
import { parseCatalogue } from './catalogue.ts';
import { clean } from './clean.ts';
import { fetchJson } from './fetch-file.ts';
import { type Fetching, fetchFiles, fetchPictures } from './fetch-kept.ts';
import { KeepError } from './keep-error.ts';
import { readRecord, writeRecord } from './record.ts';
import { dropPage, keepPage } from './saved-pages.ts';
import type { Catalogue, Choice, KeepOptions, Kept, OfflineStore } from './types.ts';
import { filesOf, keyOf, lackingOf, picturesOf, weightOf } from './wanted.ts';

const LEAST: Choice = { level: 'visited', pictures: false };

/** What this device keeps of the site at `base` (with slashes at both ends). Opening it does nothing yet. */
export function openStore(base: string): OfflineStore {
  const published = async () =>
    parseCatalogue(await fetchJson(addressOf(base, 'offline/current.json')));
  return {
    published,
    kept: () => kept(base),
    missing: (catalogue, choice) => missing(base, catalogue, choice),
    keep: (catalogue, choice, options = {}) => {
      if (choice.level !== 'visited') askToStay();
      return alone(base, 'files', options.signal, () => keep(base, catalogue, choice, options));
    },
    update: (options = {}) =>
      alone(base, 'files', options.signal, async () =>
        keep(base, await published(), (await kept(base)) ?? LEAST, options),
      ),
    keepPage: (path) => alone(base, 'saved', undefined, () => keepPage(base, path)),
    dropPage: (path) => alone(base, 'saved', undefined, () => dropPage(base, path)),
    drop: () => alone(base, 'files', undefined, () => drop(base)),
    readPack: async (pack) => readJson(await openCache(base, 'files'), keyOf(base, pack)),
  };
}

async function kept(base: string): Promise<Kept | undefined> {
  const record = await readRecord(base);
  if (!record) return undefined;
  const { catalogue, level, pictures } = record;
  return { catalogue, level, pictures };
}

async function missing(base: string, catalogue: Catalogue, choice: Choice): Promise<number> {
  const wanted = [...filesOf(catalogue, choice.level), ...picturesOf(catalogue, choice)];
  const lacking = await lackingOf(base, await openCache(base, 'files'), wanted);
  return lacking.reduce((sum, file) => sum + weightOf(file), 0);
}

/**
 * The texts are swapped in before the pictures come: they are what matters most, and a device that has no room for
 * pictures still reads them.
 */
async function keep(
  base: string,
  catalogue: Catalogue,
  { level, pictures }: Choice,
  options: KeepOptions,
): Promise<Kept> {
  const fetching: Fetching = { base, cache: await openCache(base, 'files'), ...progress(options) };
  const total = await missing(base, catalogue, { level, pictures });
  fetching.begin(total);
  try {
    await fetchFiles(fetching, filesOf(catalogue, level));
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

async function drop(base: string): Promise<void> {
  const record = await readRecord(base);
  if (!record) return;
  await writeRecord(base, { ...record, ...LEAST, before: [] });
  await clean(base);
}

/** Asks the browser not to clear what the reader chose to keep. Some ask the reader, so never for what comes by itself. */
function askToStay(): void {
  if (typeof document === 'undefined') return;
  const { storage } = navigator as { storage?: StorageManager };
  void storage?.persist().catch(() => undefined);
}
