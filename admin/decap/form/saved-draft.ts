import { isAlike } from '../../conflict/differences.ts';
import type { Merge } from '../../desk/open-form.ts';
import type { DraftMap } from './draft.ts';

type Values = Record<string, unknown>;

/** The saved values, and the form that they are from. */
export interface Saved {
  /** The form's `key`: the page may show another one by now. */
  key: unknown;
  /** The form's entry when saving began. */
  entry: DraftMap;
  slug: string;
  path: string;
  /** The written text. */
  raw: string;
  /** Its values, if others' changes were merged that the form does not show, and how they were merged. */
  mixed?: { values: Values; merge: Merge } | undefined;
  /** The host's data on a draft for review. */
  draft?: object | undefined;
}

/** The properties of a draft for review, besides the fields of the entry. */
const DRAFT_FACTS = ['status', 'isModification', 'author', 'updatedOn'] as const;

/**
 * Decap's draft after a save: only the saved values count as saved, and later input stays in the form. A new entry
 * becomes the saved one, in the same form. The draft of another form stays unchanged.
 * @param toMap makes an immutable map of values
 */
export function afterPersist(
  state: DraftMap,
  saved: Saved | undefined,
  toMap: (values: Values) => unknown,
): DraftMap {
  if (!saved) return state.deleteIn(['entry', 'isPersisting']).set('hasChanged', false);
  if (state.get('key') !== saved.key) return state;
  const isUnchanged = ['data', 'mediaFiles', 'meta'].every((part) =>
    isEqual(state.getIn(['entry', part]), saved.entry.get(part)),
  );
  const entry = withFacts(
    state.deleteIn(['entry', 'isPersisting']).get('entry') as DraftMap,
    saved,
  );
  const settled = state.set('entry', named(entry, saved)).set('hasChanged', !isUnchanged);
  return saved.mixed ? withOthers(settled, saved, saved.mixed, toMap) : settled;
}

function withFacts(entry: DraftMap, { draft = {} }: Saved): DraftMap {
  return DRAFT_FACTS.reduce(
    (facts, name) => (name in draft ? facts.set(name, Reflect.get(draft, name)) : facts),
    entry,
  );
}

/** A formerly new entry, under its saved name. */
export function named(entry: DraftMap, { slug, path, raw }: Saved): DraftMap {
  if (entry.get('slug')) return entry;
  const identified = entry
    .set('slug', slug)
    .set('path', path)
    .set('raw', raw)
    .set('newRecord', false);
  return entry.getIn(['data', 'slug']) ? identified : identified.setIn(['data', 'slug'], slug);
}

/** The form with others' changes merged in, remounted, since not every control follows its value. */
function withOthers(
  state: DraftMap,
  { entry }: Saved,
  { values: mixed, merge }: NonNullable<Saved['mixed']>,
  toMap: (values: Values) => unknown,
): DraftMap {
  const now = toValues(state.getIn(['entry', 'data']));
  const { values: merged } = merge(toValues(entry.get('data')), mixed, now);
  const names = [...Object.keys(merged), ...Object.keys(mixed)];
  return state
    .setIn(['entry', 'data'], toMap(merged))
    .set('hasChanged', !names.every((name) => isAlike(merged[name], mixed[name])))
    .set('key', crypto.randomUUID());
}

function toValues(data: unknown): Values {
  return (data as { toJS: () => Values }).toJS();
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  const isComparable = (value: unknown): value is { equals: (other: unknown) => boolean } =>
    typeof value === 'object' && value !== null && 'equals' in value;
  return isComparable(a) && a.equals(b);
}
