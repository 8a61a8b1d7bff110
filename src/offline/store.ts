import { alone } from './caches.ts';
import { clean } from './clean.ts';
import { keep, missing, update } from './keep.ts';
import { LEAST, kept, published, readPack } from './kept.ts';
import { readRecord, writeRecord } from './record.ts';
import { dropPage, keepPage } from './saved-pages.ts';
import type { OfflineStore } from './types.ts';

/** What this device keeps of the site at `base` (with slashes at both ends). Opening it does nothing yet. */
export function openStore(base: string): OfflineStore {
  return {
    published: () => published(base),
    kept: () => kept(base),
    missing: (catalogue, choice) => missing(base, catalogue, choice),
    keep: (catalogue, choice, options = {}) => {
      if (choice.level !== 'visited') askToStay();
      return alone(base, 'files', options.signal, () => keep(base, catalogue, choice, options));
    },
    update: (options) => update(base, options),
    keepPage: (path) => alone(base, 'saved', undefined, () => keepPage(base, path)),
    dropPage: (path) => alone(base, 'saved', undefined, () => dropPage(base, path)),
    drop: () => alone(base, 'files', undefined, () => drop(base)),
    readPack: (pack) => readPack(base, pack),
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
