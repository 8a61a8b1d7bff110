import type { z } from 'zod';
import type { Field, Fields, SchemaContext } from './fields/field.ts';
import { besideLists } from './list-segments.ts';
import { type Rule, problemOf } from './rule.ts';
import { issueOf } from './fields/zod-issue.ts';
import { privacyAnswers } from './privacy-answers.ts';
import { type ShownFieldsOf, type ValuesOf, schemaOf } from './fields/object.ts';

interface Definition<F extends Fields> {
  name: string;
  /** Plural label, for navigation and the desk. */
  label: string;
  /** Name of one entry. */
  singular: string;
  /** One sentence about the collection, for its list page and the desk. */
  description: string;
  fields: F;
  /**
   * Fields at the start of the form, in the order in which an editor fills them in; see
   * `form-order.ts`.
   */
  fillFirst?: readonly string[];
  /** Fields for the site's operator: a separate group at the end of the form, collapsed. */
  technical?: readonly string[];
  rules?: readonly Rule<ValuesOf<F>>[];
  /** Front matter and body of one valid entry: fixture, documentation and test at once. */
  example: Record<string, unknown>;
}

/**
 * Argument of `defineCollectionModel`. An interface: with an intersection, a type error makes the
 * compiler forget the fields.
 */
interface CollectionDefinition<F extends Fields> extends Definition<F> {
  /** Entries per list page. */
  pageSize: number;
  /** The desk offers its entries as a table as well; without it only one by one. */
  table?: EntryTable;
}

/** The columns of a table of entries in the desk. */
export interface EntryTable {
  /** Fields that fit into one line. */
  columns: readonly string[];
  /** Other names of the first column in people's spreadsheets, besides the model's own. */
  names?: readonly string[];
  /** The field that says who reviewed an entry, filled in together with the day of the review. */
  reviewer?: string;
}

/** A definition with its rules, which may be empty. */
type Defined<F extends Fields> = Definition<F> & Required<Pick<Definition<F>, 'rules'>>;

/** A folder of Markdown entries: their model, and everything derived from it. */
export interface CollectionModel<F extends Fields = Fields>
  extends Defined<F>, Pick<CollectionDefinition<F>, 'pageSize' | 'table'> {
  /** Folder below the project root. */
  folder: string;
}

/** A YAML file of settings. */
export interface SettingsModel<F extends Fields = Fields> extends Defined<F> {
  /** Path below the project root. */
  path: string;
}

type AnyModel<F extends Fields> = Pick<CollectionModel<F>, 'fields' | 'rules'>;

export type EntryData<M> = M extends { fields: infer F extends Fields }
  ? Omit<ValuesOf<F>, 'body'>
  : never;
/**
 * The data that a view receives: formatted values, pictures and relations resolved. The body is
 * passed separately, as HTML.
 */
export type EntryShown<M> = M extends { fields: infer F extends Fields }
  ? Omit<ShownFieldsOf<F>, 'body'>
  : never;

/** Defines a folder collection; its entries are in `content/<name>/`. */
export function defineCollectionModel<const F extends Fields>(
  definition: CollectionDefinition<F>,
): CollectionModel<F> {
  const { name, fields, rules = [] } = definition;
  return Object.freeze({
    ...definition,
    rules: [...besideLists(fields), ...rules],
    folder: `content/${name}`,
  });
}

/**
 * Defines a settings file, `content/settings/<name>.yml`. Each may contain answers to findings in
 * the same file.
 */
export function defineSettingsModel<const F extends Fields>(
  definition: Definition<F>,
): SettingsModel<F> {
  return Object.freeze({
    rules: [],
    ...definition,
    fields: { ...definition.fields, privacy: privacyAnswers },
    path: `content/settings/${definition.name}.yml`,
  });
}

/** The fields of the front matter: all except the body. */
export function frontMatterFields(fields: Fields): Record<string, Field> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, field]) => field.kind !== 'markdown'),
  );
}

/** The Zod schema of an entry's front matter (or of a settings file), cross-field rules included. */
export function schemaFor<F extends Fields>(
  model: AnyModel<F>,
  context: SchemaContext,
): z.ZodType<Omit<ValuesOf<F>, 'body'>> {
  const base = schemaOf(frontMatterFields(model.fields), context) as z.ZodType as z.ZodType<
    ValuesOf<F>
  >;
  const ruled = base.superRefine((data, { addIssue }) => {
    for (const rule of model.rules) {
      if (!rule.holds(data)) {
        const { field } = rule;
        const issue = issueOf(problemOf(rule));
        addIssue({ ...issue, path: field.split('.'), input: data[field] });
      }
    }
  });
  return ruled as z.ZodType as z.ZodType<Omit<ValuesOf<F>, 'body'>>;
}
