import { type Fields, normaliseFields } from '../../src/model/fields/index.ts';
import { isBlank } from '../../src/values/blank.ts';
import {
  type CollectionModel,
  type SettingsModel,
  frontMatterFields,
} from '../../src/collections/index.ts';
import { normaliseText } from '../../src/values/normalise-text.ts';
import { isDraft, isOpenPoint } from '../../src/model/drafts.ts';
import { checkFields } from '../../src/check/check-fields.ts';
import { formatError } from '../../src/values/validation/validation-error.ts';
import { DeskError } from '../ground/desk-error.ts';
import { formerSlugs, makeSlug } from '../../src/values/slugs.ts';

type Data = Record<string, unknown>;

/** The context of the entry that is being saved. */
export interface SaveContext {
  isNew: boolean;
  /** Slugs that the entry had while this page was open, the newest last. */
  slugs: readonly string[];
  /**
   * Ends a generated slug: the same on every attempt to save one new entry, so that a retry does not create it twice.
   */
  suffix?: string;
  /** The save is a draft to be reviewed. */
  isForReview?: boolean;
}

/** An entry's data in the form to be stored: with a slug, normalised, validated or not. */
export async function normaliseEntry(
  model: CollectionModel<Fields>,
  data: Data,
  context: SaveContext,
): Promise<Data> {
  const title = typeof data['title'] === 'string' ? data['title'] : '';
  const last = context.slugs.at(-1);
  const slug = isBlank(data['slug'])
    ? (last ?? (await makeSlug(title, context.suffix)))
    : String(model.fields['slug']?.normalise(data['slug']) ?? data['slug']);
  const former = context.isNew ? [] : formerSlugs(slug, data['formerSlugs'], context.slugs);
  return {
    ...normaliseData(model, { ...data, slug }),
    ...(former.length > 0 && { formerSlugs: former }),
  };
}

/** Settings, or an entry's fields and body, as the model stores them. */
export function normaliseData(
  { fields }: CollectionModel<Fields> | SettingsModel<Fields>,
  data: Data,
): Data {
  const { body, ...rest } = data;
  const normalised = normaliseFields(frontMatterFields(fields), rest) as Data;
  if (body === undefined) return normalised;
  return { ...normalised, body: typeof body === 'string' ? normaliseText(body, 'body') : body };
}

/**
 * {@link normaliseEntry} with validation: throws a {@link DeskError} that lists every error, so that nothing is saved
 * that a build would reject; a draft may be incomplete. The form has shown the errors beside their fields before
 * (`forms/`).
 */
export async function prepareEntry(
  model: CollectionModel<Fields>,
  data: Data,
  context: SaveContext,
): Promise<Data> {
  const prepared = await normaliseEntry(model, data, context);
  const mayHaveHoles = context.isForReview === true || isDraft(prepared);
  assertValid(model, prepared, `${model.folder}/${String(prepared['slug'])}.md`, mayHaveHoles);
  return prepared;
}

/** A settings file's data in the form to be stored; throws like {@link prepareEntry}. */
export function prepareSettings(model: SettingsModel<Fields>, data: Data): Data {
  const prepared = normaliseData(model, data);
  assertValid(model, prepared, model.path);
  return prepared;
}

function assertValid(
  model: CollectionModel<Fields> | SettingsModel<Fields>,
  data: Data,
  file: string,
  mayHaveHoles = false,
): void {
  const errors = checkFields(model, data, file).filter(
    (error) => !(mayHaveHoles && isOpenPoint(error)),
  );
  if (errors.length === 0) return;
  // The editor sees which entry it is, so the message omits the file name.
  const lines = errors.map((error) => formatError({ ...error, file: '' }).replace(/^ · /, ''));
  throw new DeskError(`有 ${errors.length} 处要改。${lines.join('；')}`);
}

/** An entry's front matter: Decap stores the body among the fields. */
export function withoutBody(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'body'));
}
