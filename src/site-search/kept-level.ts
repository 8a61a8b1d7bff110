import type { StoredState } from '../offline/install-state.ts';
import type { KeptLevel } from './types.ts';

/** The searchable installation on the device. */
export interface Searchable {
  level: KeptLevel;
  /** Changes with the installation. */
  version: string;
}

/**
 * This device's searchable installation; undefined if there is none. Reads only the install state:
 * the offline search is loaded only if there is something to search.
 */
export async function keptLevel(base: string): Promise<Searchable | undefined> {
  if (!('caches' in globalThis)) return undefined;
  try {
    // Equals `installStateKey`; not imported, because that would add one request to every search.
    const record = await caches.match(`${base}offline/kept`);
    if (!record) return undefined;
    const { level, catalogue } = (await record.json()) as StoredState;
    return level === 'visited' ? undefined : { level, version: `${catalogue.id} ${level}` };
  } catch {
    return undefined;
  }
}
