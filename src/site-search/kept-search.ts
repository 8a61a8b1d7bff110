import { openPacks } from '../offline/packs.ts';
import { openStore } from '../offline/store.ts';
import type { Installed, OfflineStore } from '../offline/types.ts';
import { SearchEngine } from '../search/engine.ts';
import type { OpenIndex } from '../search/index-source.ts';
import { packIndex } from '../search/packs/pack-index.ts';
import type { WordsFile } from '../search/packs/words-file.ts';

/** The search of what a device keeps. */
export interface KeptSearch {
  engine: SearchEngine;
  /** Whether what is kept is what is published; false where that cannot be learnt. */
  isCurrent(): Promise<boolean>;
}

/** A look at what is published holds for so long: then the site may have changed. */
const FRESH_MS = 10 * 60_000;

/** Opens what is kept now; what is kept later wants opening anew. Throws where nothing is. */
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
