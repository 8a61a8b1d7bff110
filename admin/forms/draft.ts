import type { Fields } from '../../src/model/fields/index.ts';
import {
  type CollectionModel,
  type SettingsModel,
  collections,
  isCollectionName,
  settings,
} from '../../src/collections/index.ts';
import { prepareEntry, prepareSettings, normaliseData, normaliseEntry } from '../content/save.ts';
import { rememberLast } from './defaults.ts';

type Values = Record<string, unknown>;

/** The contents of a form, independent of the library that renders it. */
export interface Draft {
  collection: string;
  /** Of a saved entry; for settings, the file's name. */
  slug: string | undefined;
  /** Below the project root; undefined for a new entry. */
  path: string | undefined;
  /** The text that the form was opened with. */
  raw: string | undefined;
  isNew: boolean;
  /** Reads the current values of the fields. */
  values: () => Values;
}

/** A draft in the form to be stored. */
export interface NormalisedDraft {
  model: CollectionModel<Fields> | SettingsModel<Fields>;
  /** Path below the project root. */
  path: string;
  isNew: boolean;
  data: Values;
}

/** Whether a text on the host was written by this form and only the response was lost. */
export type IsOurs = (path: string, text: string) => boolean;

interface Memory {
  raw: string;
  slugs: string[];
}

/** Turns a form's draft into what saving stores. */
export class Drafts {
  readonly #newEntries: NewEntries;
  /**
   * The entry's slug when the form opened and after each save since. Decap keeps the text that it loaded (`raw`) until
   * the entry is opened again, so a second save would lose the slug from before the first.
   */
  readonly #memories = new Map<string, Memory>();

  constructor(newEntries: NewEntries) {
    this.#newEntries = newEntries;
  }

  /**
   * The values to be stored. Throws a `DeskError` that lists every error.
   * @param isForReview saves are drafts first
   */
  async prepare(draft: Draft, isForReview: boolean): Promise<Values> {
    const found = this.#describe(draft);
    if (!found) return draft.values();
    if (found.kind === 'settings') return prepareSettings(found.model, draft.values());
    const context = { ...found.context, isForReview };
    const prepared = await prepareEntry(found.model, draft.values(), context);
    rememberLast(found.model, prepared);
    if (found.memory)
      found.memory.slugs = [...new Set([...found.memory.slugs, String(prepared['slug'])])];
    return prepared;
  }

  /** A draft in the form that saving would store, validated or not; undefined if no model describes it. */
  async normalise(draft: Draft): Promise<NormalisedDraft | undefined> {
    const found = this.#describe(draft);
    if (!found) return undefined;
    const values = draft.values();
    if (found.kind === 'settings') {
      const { model } = found;
      return { model, path: model.path, isNew: false, data: normaliseData(model, values) };
    }
    const { model, context } = found;
    const data = await normaliseEntry(model, values, context);
    const path = draft.path || `${model.folder}/${String(data['slug'])}.md`;
    return { model, path, isNew: context.isNew, data };
  }

  /** The model of a draft, and the context that saving needs. */
  #describe(draft: Draft) {
    const model = modelOf(draft);
    if (!model) return undefined;
    if (!('folder' in model)) return { kind: 'settings', model } as const;
    const { isNew, collection } = draft;
    const memory = isNew ? undefined : this.#remember(draft);
    const sent = isNew ? this.#newEntries.sentSlug(collection) : undefined;
    return {
      kind: 'entry',
      model,
      memory,
      context: {
        isNew,
        slugs: memory?.slugs ?? (sent === undefined ? [] : [sent]),
        ...(isNew && { suffix: this.#newEntries.suffix() }),
      },
    } as const;
  }

  #remember({ path = '', raw = '' }: Draft): Memory {
    const known = this.#memories.get(path);
    if (known?.raw === raw) return known;
    // The desk writes slugs unquoted, and nothing else in front matter starts a line with `slug:`.
    const slug = /^slug:[ \t]*["']?([a-z0-9-]+)/m.exec(raw)?.[1];
    const fresh = { raw, slugs: slug === undefined ? [] : [slug] };
    this.#memories.set(path, fresh);
    return fresh;
  }
}

/** The open new entry's context. */
interface NewEntries {
  /** The slug under which it may already have been saved. */
  sentSlug: (collection: string) => string | undefined;
  /** Four random characters, constant as long as its form is open, and after a reload too. */
  suffix: () => string;
}

/** The model that describes a draft; undefined if there is none. */
export function modelOf({
  collection,
  slug,
}: Pick<Draft, 'collection' | 'slug'>): NormalisedDraft['model'] | undefined {
  if (collection === 'settings')
    return Object.values(settings).find(({ name }) => name === slug) as
      SettingsModel<Fields> | undefined;
  return isCollectionName(collection)
    ? (collections[collection] as CollectionModel<Fields>)
    : undefined;
}
