import { type Field, type Fields } from '../src/model/fields/index.ts';
import { isBlank } from '../src/model/fields/field.ts';
import { splitTags } from '../src/model/fields/tags.ts';
import { type CollectionModel, type SettingsModel, frontMatterFields } from '../src/model/index.ts';
import { formatFault, validateData } from '../src/model/validate.ts';
import { DeskError } from './desk-error.ts';
import { formerSlugs, makeSlug } from './slugs.ts';

type Data = Record<string, unknown>;

/** What is known of the entry that is being saved. */
export interface SaveContext {
  isNew: boolean;
  /** Slugs that the entry had while this page was open, the newest last. */
  slugs: readonly string[];
}

/**
 * An entry's data as it is to be stored: with a slug, tags split, and nothing that the editor left empty.
 * Throws a {@link DeskError} that names every fault, so that nothing is saved that the site would refuse.
 */
export async function prepareEntry(
  model: CollectionModel<Fields>,
  data: Data,
  context: SaveContext,
): Promise<Data> {
  const title = typeof data['title'] === 'string' ? data['title'] : '';
  const last = context.slugs.at(-1);
  const slug = isBlank(data['slug'])
    ? (last ?? (await makeSlug(title)))
    : String(data['slug']).trim();
  const former = context.isNew ? [] : formerSlugs(slug, data['formerSlugs'], context.slugs);
  const prepared = {
    ...prune(model.fields, { ...data, slug }),
    ...(former.length > 0 && { formerSlugs: former }),
  };
  assertValid(model, prepared, `${model.folder}/${slug}.md`);
  return prepared;
}

/** A settings file's data as it is to be stored; throws like {@link prepareEntry}. */
export function prepareSettings(model: SettingsModel<Fields>, data: Data): Data {
  const prepared = prune(model.fields, data);
  assertValid(model, prepared, model.path);
  return prepared;
}

function assertValid(
  model: CollectionModel<Fields> | SettingsModel<Fields>,
  data: Data,
  file: string,
): void {
  const faults = validateData(model, 'folder' in model ? withoutBody(data) : data, file);
  if (faults.length === 0) return;
  // The editor is looking at the entry: its file name would only be in the way.
  const lines = faults.map((fault) => formatFault({ ...fault, file: '' }).replace(/^ · /, ''));
  throw new DeskError(`有 ${faults.length} 处要改。${lines.join('；')}`);
}

/** An entry's front matter: Decap holds the body among the fields. */
export function withoutBody(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'body'));
}

/**
 * Leaves out optional values that are empty. Decap saves a cleared field as `""` (decaporg/decap-cms#1988)
 * and an untouched picture as `{ decorative: false }`. Keys that the model does not know are kept.
 */
export function prune(fields: Fields, data: Data): Data {
  const known = frontMatterFields(fields);
  const entries = Object.entries(data).map(([name, value]) => [
    name,
    known[name] ? tidy(known[name], value) : value,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Data;
}

function tidy(field: Field, value: unknown): unknown {
  if (field.kind === 'image') return tidyPicture(value);
  if (field.kind === 'tags') return emptyToUndefined(splitTags(value));
  if (Array.isArray(value)) {
    const items = value
      .map((item: unknown) => tidyItem(field, item))
      .filter((item) => !isBlank(item));
    return field.required ? items : emptyToUndefined(items);
  }
  if (isRecord(value) && field.fields) return prune(field.fields, value);
  return isBlank(value) ? undefined : value;
}

function tidyItem(field: Field, item: unknown): unknown {
  if (!isRecord(item)) return item;
  return field.fields ? prune(field.fields, item) : tidyPicture(item);
}

/** A picture without a file is no picture; an unticked box and an empty text say nothing. */
function tidyPicture(value: unknown): unknown {
  if (!isRecord(value)) return isBlank(value) ? undefined : value;
  if (isBlank(value['src'])) return undefined;
  const kept = Object.entries(value).filter(
    ([name, part]) => !isBlank(part) && !(name === 'decorative' && part === false),
  );
  return Object.fromEntries(kept);
}

function emptyToUndefined(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
