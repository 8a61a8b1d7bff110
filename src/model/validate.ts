import type { z } from 'zod';
import { toPlainLine } from '../values/plain-line.ts';
import { type CollectionModel, type SettingsModel, schemaFor } from './collection.ts';
import type { Field, Fields } from './fields/field.ts';
import { isBlank } from '../values/blank.ts';
import { picturePath } from './fields/image.ts';

/** One thing that is wrong with the content. */
export interface Fault {
  /** Path below the project root, with forward slashes. */
  file: string;
  /** Path of the field, `citations.0.law`; empty where the whole file is meant. */
  field: string;
  /** The labels of that path, `法律依据 第1项 法规`. */
  label: string;
  /** What stands there, shortened. */
  found: string;
  /** What should stand there. */
  expected: string;
  line?: number;
}

const FOUND_MAX = 40;

/** A value as an error message shows it. */
export function describeValue(value: unknown): string {
  if (isBlank(value)) return '空';
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return shorten(text);
}

/** The beginning of a text, as a message shows it. */
export function shorten(text: string): string {
  return text.length > FOUND_MAX ? `${text.slice(0, FOUND_MAX)}…` : text;
}

/** One line for a terminal or a message: file, field, found, expected. Nothing in it steers a terminal. */
export function formatFault({ file, field, label, found, expected, line }: Fault): string {
  const place = line === undefined ? file : `${file} 第${line}行`;
  const name = field ? ` · ${label}（${field}）` : '';
  return toPlainLine(`${place}${name}：现在是${found}；${expected}`);
}

/** Checks one entry's fields (without the body) against its model. Gives all faults, not just the first. */
export function validateData(
  model: CollectionModel | SettingsModel,
  data: Record<string, unknown>,
  file: string,
): Fault[] {
  const result = checkingSchema(model).safeParse(data);
  if (result.success) return [];
  const { issues } = result.error;
  const faults = issues.flatMap((issue) => toFaults(issue, model.fields, data, file));
  return [...faults, ...faultsOfRules(model, data, file, faults)];
}

/** Zod asks rules over several fields only of data that is right otherwise; editors want to know all at once. */
function faultsOfRules(
  { fields, rules }: CollectionModel | SettingsModel,
  data: Record<string, unknown>,
  file: string,
  told: readonly Fault[],
): Fault[] {
  const readable = Object.entries(fields).flatMap(([name, field]) => {
    const parsed = field.schema({ image: picturePath }).safeParse(data[name]);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  const values = Object.fromEntries(readable);
  return rules
    .filter(
      ({ field, message }) => field in values && !told.some((fault) => fault.expected === message),
    )
    .filter(({ holds }) => !holds(values))
    .map(({ field, message }) => ({
      ...locate([field], fields),
      file,
      found: describeValue(data[field]),
      expected: message,
    }));
}

const schemas = new WeakMap<object, z.ZodType>();

/** A model's schema, made once: making it takes longer than reading an entry with it. */
function checkingSchema(model: CollectionModel | SettingsModel): z.ZodType {
  const schema = schemas.get(model) ?? schemaFor<Fields>(model, { image: picturePath });
  schemas.set(model, schema);
  return schema;
}

type Issue = z.core.$ZodIssue;

function toFaults(issue: Issue, fields: Fields, data: unknown, file: string): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...locate([...issue.path, key], fields),
      file,
      found: describeValue(valueAt(data, [...issue.path, key])),
      expected: '没有这个字段，是不是写错了字段名？',
    }));
  }
  const value = valueAt(data, issue.path);
  return [
    {
      ...locate(issue.path, fields),
      file,
      found: describeValue(value),
      expected: expectation(issue, value),
    },
  ];
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字（数字和日期请加引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组字段',
};

function expectation(issue: Issue, value: unknown): string {
  if (issue.code !== 'custom' && isBlank(value)) return '必须填写';
  if (issue.code === 'invalid_type') return `应为${TYPES[issue.expected] ?? issue.expected}`;
  return issue.message;
}

function locate(path: readonly PropertyKey[], fields: Fields): Pick<Fault, 'field' | 'label'> {
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

/** Inside a picture the parts are not fields of the model but of the image builder. */
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
