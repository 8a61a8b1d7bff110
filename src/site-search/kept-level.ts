import type { StoredState } from '../offline/install-state.ts';
import type { KeptLevel } from './types.ts';

/** What is kept that can be searched. */
export interface Searchable {
  level: KeptLevel;
  /** Changes with what is kept. */
  version: string;
}

/**
 * What this device keeps for the search; undefined where that is nothing. No more than a look at the record: what
 * searches it is loaded only where there is something.
 */
export async function keptLevel(base: string): Promise<Searchable | undefined> {
  if (!('caches' in globalThis)) return undefined;
  try {
    // As `installStateKey` says; not shared with it, which would be one request more for every search.
    const record = await caches.match(`${base}offline/kept`);
    if (!record) return undefined;
    const { level, catalogue } = (await record.json()) as StoredState;
    return level === 'visited' ? undefined : { level, version: `${catalogue.id} ${level}` };
  } catch {
    return undefined;
  }
}
