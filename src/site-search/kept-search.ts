import { openPacks } from '../offline/packs.ts';
import { openStore } from '../offline/store.ts';
import type { Installed, OfflineStore } from '../offline/types.ts';
import { SearchEngine } from '../search/engine.ts';
import type { OpenIndex } from '../search/index-source.ts';
import { packIndex } from '../search/packs/pack-index.ts';
import type { WordsFile } from '../search/packs/words-file.ts';

/** The search of the device's installation. */
export interface KeptSearch {
  engine: SearchEngine;
  /** Whether the installation is the published version; false if that cannot be determined. */
  isCurrent(): Promise<boolean>;
}

/** Lifetime of a result of `isCurrent`: after that the site may have changed. */
const FRESH_MS = 10 * 60_000;

/**
 * Opens the current installation; after a new installation, open it again. Throws if there is none.
 */
export async function openKept(base: string): Promise<KeptSearch> {
  const store = openStore(base);
  const installed = await store.installed();
  if (!installed) throw new Error('nothing is kept');
  let asked = -Infinity;
  let isCurrent = Promise.resolve(false);
  return {
    engine: new SearchEngine(() => openIndex(installed, store)),
    isCurrent: () => {
      if (Date.now() - asked > FRESH_MS) {
        asked = Date.now();
        isCurrent = isPublished(installed, store);
      }
      return isCurrent;
    },
  };
}

async function isPublished({ manifest }: Installed, store: OfflineStore): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    return (await store.published()).id === manifest.id;
  } catch {
    return false;
  }
}

async function openIndex(
  { manifest, level }: Installed,
  { readPack }: OfflineStore,
): Promise<OpenIndex> {
  const file = manifest.packs.find(({ kind }) => kind === 'words');
  if (!file) throw new Error('no words are kept');
  const [pages, words] = await Promise.all([
    openPacks(manifest.packs, level, readPack).searchable(),
    readPack(file) as Promise<WordsFile>,
  ]);
  return packIndex(pages, words);
}
