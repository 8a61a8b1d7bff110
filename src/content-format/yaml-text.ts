import { Document, Scalar, YAMLMap, YAMLSeq, stringify } from 'yaml';
import type { FieldFormat, FieldFormats } from './format.ts';

const DATES: readonly string[] = ['date', 'dateTime'];

/** Long lines are not wrapped: a break in the middle of a Chinese sentence reads as a space. */
const STYLE = { lineWidth: 0 } as const;

type Quotes = Scalar.Type | undefined;

/**
 * `key: value` as block YAML with its line break; values that YAML 1.1 reads as a date or a boolean
 * are quoted.
 */
export function pairText(key: string, value: unknown, field: FieldFormat | undefined): string {
  return print(mapNode({ [key]: value }, field && { [key]: field }));
}

/** All fields of a file, those of the model in its order. */
export function fieldsText(data: Readonly<Record<string, unknown>>, fields: FieldFormats): string {
  const names = Object.keys(data);
  if (names.length === 0) return '';
  const known = Object.keys(fields).filter((name) => Object.hasOwn(data, name));
  const order = [...known, ...names.filter((name) => !known.includes(name))];
  return print(mapNode(Object.fromEntries(order.map((name) => [name, data[name]])), fields));
}

/** One item of a block list, without its dash and its line break. */
export function itemText(value: unknown, field: FieldFormat | undefined): string {
  return print(toNode(value, itemField(field))).replace(/\n$/, '');
}

/**
 * A value on one line, also valid inside brackets; `quotes` is the style of the value that it
 * replaces.
 */
export function inlineText(
  value: unknown,
  field: FieldFormat | undefined,
  quotes?: Quotes,
): string {
  const node = toNode(value, field);
  const isQuoted = quotes === Scalar.QUOTE_DOUBLE || quotes === Scalar.QUOTE_SINGLE;
  if (node instanceof Scalar && typeof value === 'string' && isQuoted) node.type = quotes;
  const list = new YAMLSeq();
  list.items = [node];
  // Removes the brackets `[ … ]` and the line breaks around them.
  return stringify(list, { ...STYLE, collectionStyle: 'flow', flowCollectionPadding: true })
    .replace(/^\[ /, '')
    .replace(/ \]\n$/, '');
}

/** The field of a list's items: a group of the list's own fields, or a plain value. */
export function itemField(field: FieldFormat | undefined): FieldFormat | undefined {
  return field?.kind === 'list' ? undefined : field;
}

function print(contents: Scalar | YAMLMap | YAMLSeq): string {
  const document = new Document();
  document.contents = contents as typeof document.contents;
  return document.toString(STYLE);
}

function mapNode(
  data: Readonly<Record<string, unknown>>,
  fields: FieldFormats | undefined,
): YAMLMap {
  const map = new YAMLMap();
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined) continue;
    map.add({ key: new Scalar(key), value: toNode(value, fields?.[key]) } as never);
  }
  return map;
}

function toNode(value: unknown, field: FieldFormat | undefined): Scalar | YAMLMap | YAMLSeq {
  if (Array.isArray(value)) {
    const list = new YAMLSeq();
    list.items = value.map((item: unknown) => toNode(item, itemField(field)));
    return list;
  }
  if (typeof value === 'object' && value !== null)
    return mapNode(value as Record<string, unknown>, field?.fields);
  const node = new Scalar(value);
  const isDate = field !== undefined && DATES.includes(field.kind);
  if (typeof value === 'string' && !isDate && misleads(value)) node.type = Scalar.QUOTE_DOUBLE;
  return node;
}

/** Whether YAML 1.1, which other programs still use, reads a plain text as something else. */
function misleads(text: string): boolean {
  // Everything that YAML 1.1 reads differently is ASCII; printing each Chinese text twice takes
  // longer than the rest.
  if (!/^[ -~]+$/.test(text)) return false;
  return stringify(text, STYLE) !== stringify(text, { ...STYLE, compat: 'yaml-1.1' });
}
