import type { CMS } from 'decap-cms-core';
import { collections, isCollectionName, settings } from '../src/model/index.ts';
import { prepareEntry, prepareSettings } from './save.ts';

/** The part of Decap's immutable entry that the hooks use. */
interface DraftEntry {
  get(key: 'collection' | 'slug' | 'path' | 'raw'): string | undefined;
  get(key: 'newRecord'): boolean | undefined;
  get(key: 'data'): DraftData;
}

interface DraftData {
  toJS(): Record<string, unknown>;
  clear(): DraftData;
  merge(values: Record<string, unknown>): DraftData;
}

interface Memory {
  raw: string;
  slugs: string[];
}

/**
 * What the entry's slug was when the form opened and on each save since. Decap keeps the text that it loaded
 * (`raw`) until the entry is opened again, so the first save's former slug would be lost by a second.
 */
const memories = new Map<string, Memory>();

/** Makes every save go through `save.ts`. */
export function registerHooks(cms: CMS): void {
  cms.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }) => prepare(entry as unknown as DraftEntry),
  });
}

async function prepare(entry: DraftEntry): Promise<DraftData> {
  const collection = entry.get('collection') ?? '';
  const data = entry.get('data');
  const values = data.toJS();
  if (collection === 'settings') {
    const model = Object.values(settings).find(({ name }) => name === entry.get('slug'));
    return model ? data.clear().merge(prepareSettings(model, values)) : data;
  }
  if (!isCollectionName(collection)) return data;
  const isNew = entry.get('newRecord') === true;
  const memory = isNew ? undefined : remember(entry);
  const prepared = await prepareEntry(collections[collection], values, {
    isNew,
    slugs: memory?.slugs ?? [],
  });
  if (memory) memory.slugs = [...new Set([...memory.slugs, String(prepared['slug'])])];
  return data.clear().merge(prepared);
}

function remember(entry: DraftEntry): Memory {
  const path = entry.get('path') ?? '';
  const raw = entry.get('raw') ?? '';
  const known = memories.get(path);
  if (known?.raw === raw) return known;
  // The desk writes slugs plainly, and nothing else in front matter starts a line with `slug:`.
  const slug = /^slug:[ \t]*["']?([a-z0-9-]+)/m.exec(raw)?.[1];
  const fresh = { raw, slugs: slug === undefined ? [] : [slug] };
  memories.set(path, fresh);
  return fresh;
}
