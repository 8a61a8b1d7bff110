import type { Draft } from '../../forms/draft.ts';

/** The part of an immutable map that is used here; Decap's state, drafts and entries are immutable maps. */
export interface DraftMap {
  get(key: string): unknown;
  getIn(path: readonly string[]): unknown;
  set(key: string, value: unknown): DraftMap;
  setIn(path: readonly string[], value: unknown): DraftMap;
  deleteIn(path: readonly string[]): DraftMap;
}

/** The part of Decap's immutable entry that validation and saving read. */
export interface DraftEntry {
  get(key: 'collection' | 'slug' | 'path' | 'raw'): string | undefined;
  get(key: 'newRecord'): boolean | undefined;
  get(key: 'data'): DraftData;
}

interface DraftData {
  toJS(): Record<string, unknown>;
  clear(): DraftData;
  merge(values: Record<string, unknown>): DraftData;
}

/** Converts Decap's entry to the desk's own type. */
export function readDraft(entry: DraftEntry): Draft {
  return {
    collection: entry.get('collection') ?? '',
    slug: entry.get('slug'),
    path: entry.get('path') || undefined,
    raw: entry.get('raw'),
    isNew: entry.get('newRecord') === true,
    values: () => entry.get('data').toJS(),
  };
}
