import { openCache, put } from './caches.ts';
import { parseCatalogue } from './catalogue.ts';
import { recordKey } from './record-key.ts';
import { type Kept, LEVELS } from './types.ts';

/** What is kept, and the files of the generation before it, which open tabs may still ask for. */
export interface KeepRecord extends Kept {
  before: readonly { path: string; hash?: string }[];
}

/** Undefined where nothing is kept, or what is cannot be read by this version. */
export async function readRecord(base: string): Promise<KeepRecord | undefined> {
  const cache = await openCache(base, 'files');
  const kept = await cache.match(recordKey(base));
  try {
    const record = (await kept?.json()) as KeepRecord | undefined;
    if (!record || !LEVELS.includes(record.level) || !Array.isArray(record.before)) {
      return undefined;
    }
    parseCatalogue(record.catalogue);
    return record;
  } catch {
    return undefined;
  }
}

/** The swap: one write, after which all that the record names is what is kept. */
export async function writeRecord(base: string, record: KeepRecord): Promise<void> {
  await put(await openCache(base, 'files'), recordKey(base), new Response(JSON.stringify(record)));
}
