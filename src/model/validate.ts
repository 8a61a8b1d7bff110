import type { z } from 'zod';
import { isBlank } from '../values/blank.ts';
import {
  type ValidationError,
  type Problem,
  problem,
} from '../values/validation/validation-error.ts';
import { type CollectionModel, type SettingsModel, schemaFor } from './collection.ts';
import type { Field, Fields } from './fields/field.ts';
import { picturePath } from './fields/image.ts';
import { problemIn } from './fields/zod-issue.ts';
import { problemOf } from './rule.ts';

/**
 * Validates one entry's fields (without the body) against its model. Returns all errors, not just
 * the first.
 */
export function validateData(
  model: CollectionModel | SettingsModel,
  data: Record<string, unknown>,
  file: string,
): ValidationError[] {
  const result = checkingSchema(model).safeParse(data);
  if (result.success) return [];
  const { issues } = result.error;
  const errors = issues.flatMap((issue) => toErrors(issue, model.fields, data, file));
  return [...errors, ...errorsOfRules(model, data, file, errors)];
}

/**
 * Zod runs rules over several fields only if the data is otherwise valid; editors want all errors
 * at once.
 */
function errorsOfRules(
  { fields, rules }: CollectionModel | SettingsModel,
  data: Record<string, unknown>,
  file: string,
  reported: readonly ValidationError[],
): ValidationError[] {
  const readable = Object.entries(fields).flatMap(([name, field]) => {
    const parsed = field.schema({ image: picturePath }).safeParse(data[name]);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  const values = Object.fromEntries(readable);
  const isReported = ({ code }: { code: string }) =>
    reported.some((error) => error.code === 'model-rule' && error.params.rule === code);
  return rules
    .filter((rule) => rule.field in values && !isReported(rule))
    .filter(({ holds }) => !holds(values))
    .map((rule) => ({
      ...problemOf(rule),
      ...locate([rule.field], fields),
      file,
      value: data[rule.field],
    }));
}

const schemas = new WeakMap<object, z.ZodType>();

/** A model's schema, cached: creating it takes longer than validating an entry with it. */
function checkingSchema(model: CollectionModel | SettingsModel): z.ZodType {
  const schema = schemas.get(model) ?? schemaFor<Fields>(model, { image: picturePath });
  schemas.set(model, schema);
  return schema;
}

type Issue = z.core.$ZodIssue;

function toErrors(issue: Issue, fields: Fields, data: unknown, file: string): ValidationError[] {
  const paths =
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, key])
      : [issue.path];
  return paths.map((path) => {
    const value = valueAt(data, path);
    return { ...problemAt(issue, value), ...locate(path, fields), file, value };
  });
}

/** Errors that are reported for a blank value; any other blank field is simply required. */
const OF_BLANKS: readonly string[] = ['model-rule', 'no-alternative-text'];

function problemAt(issue: Issue, value: unknown): Problem {
  if (issue.code === 'unrecognized_keys') return problem('unknown-field');
  const own = problemIn(issue);
  if (isBlank(value) && !(own && OF_BLANKS.includes(own.code))) return problem('required');
  if (own) return own;
  if (issue.code === 'invalid_type') return problem('wrong-type', { type: issue.expected });
  return problem('not-valid', { says: issue.message });
}

function locate(
  path: readonly PropertyKey[],
  fields: Fields,
): Pick<ValidationError, 'field' | 'label'> {
  const labels: string[] = [];
  let current: Fields | undefined = fields;
  for (const key of path) {
    const field: Field | undefined =
      current && Object.hasOwn(current, key) ? current[String(key)] : undefined;
    labels.push(
      typeof key === 'number'
        ? `第${key + 1}项`
        : (field?.label ?? IMAGE_PARTS.get(String(key)) ?? String(key)),
    );
    if (field) current = field.fields;
  }
  return { field: path.map(String).join('.'), label: labels.join(' ') };
}

/** The parts of a picture are not fields of the model but of the image builder. */
const IMAGE_PARTS: ReadonlyMap<string, string> = new Map([
  ['src', '图片'],
  ['alt', '替代文字'],
  ['decorative', '纯装饰图片'],
]);

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    data,
  );
}
