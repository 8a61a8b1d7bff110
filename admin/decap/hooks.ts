import type { CMS } from 'decap-cms-core';
import type { Fields } from '../../src/model/fields/index.ts';
import {
  type CollectionModel,
  type SettingsModel,
  collections,
  isCollectionName,
  settings,
} from '../../src/collections/index.ts';
import { newEntrySuffix } from '../backup/backup-key.ts';
import { sentSlug } from '../backup/backups.ts';
import { rememberLast } from '../forms/defaults.ts';
import { prepareEntry, prepareSettings, tidyData, tidyEntry } from '../content/save.ts';

/** The part of Decap's immutable entry that the hooks use. */
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

interface Memory {
  raw: string;
  slugs: string[];
}

/**
 * What the entry's slug was when the form opened and on each save since. Decap keeps the text that it loaded
 * (`raw`) until the entry is opened again, so the first save's former slug would be lost by a second.
 */
const memories = new Map<string, Memory>();

/** Makes every save go through `content/save.ts`. `isForReview`: what is saved is a draft first. */
export function registerHooks(cms: CMS, isForReview: boolean): void {
  cms.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }) => prepare(entry as unknown as DraftEntry, isForReview),
  });
}

async function prepare(entry: DraftEntry, isForReview: boolean): Promise<DraftData> {
  const data = entry.get('data');
  const draft = modelOfDraft(entry);
  if (!draft) return data;
  if (draft.kind === 'settings')
    return data.clear().merge(prepareSettings(draft.model, data.toJS()));
  const context = { ...draft.context, isForReview };
  const prepared = await prepareEntry(draft.model, data.toJS(), context);
  rememberLast(draft.model, prepared);
  if (draft.memory)
    draft.memory.slugs = [...new Set([...draft.memory.slugs, String(prepared['slug'])])];
  return data.clear().merge(prepared);
}

/** What a draft would be stored as. */
export interface TidyDraft {
  model: CollectionModel<Fields> | SettingsModel<Fields>;
  /** Path below the project root. */
  path: string;
  isNew: boolean;
  data: Record<string, unknown>;
}

/** A draft as saving would store it, checked or not; undefined for what no model describes. */
export async function tidyDraft(entry: DraftEntry): Promise<TidyDraft | undefined> {
  const draft = modelOfDraft(entry);
  if (!draft) return undefined;
  const values = entry.get('data').toJS();
  if (draft.kind === 'settings')
    return {
      model: draft.model,
      path: draft.model.path,
      isNew: false,
      data: tidyData(draft.model, values),
    };
  const { model } = draft;
  const data = await tidyEntry(model, values, draft.context);
  const path = entry.get('path') || `${model.folder}/${String(data['slug'])}.md`;
  return { model, path, isNew: draft.context.isNew, data };
}

/** The model of a draft, and what saving must know of it. */
export function modelOfDraft(entry: DraftEntry) {
  const collection = entry.get('collection') ?? '';
  if (collection === 'settings') {
    const model = Object.values(settings).find(({ name }) => name === entry.get('slug'));
    return model && ({ kind: 'settings', model: model as SettingsModel<Fields> } as const);
  }
  if (!isCollectionName(collection)) return undefined;
  const isNew = entry.get('newRecord') === true;
  const memory = isNew ? undefined : remember(entry);
  const sent = isNew ? sentSlug(collection) : undefined;
  return {
    kind: 'entry',
    model: collections[collection] as CollectionModel<Fields>,
    memory,
    context: {
      isNew,
      slugs: memory?.slugs ?? (sent === undefined ? [] : [sent]),
      ...(isNew && { suffix: newEntrySuffix() }),
    },
  } as const;
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
