import type { Field, Fields, SchemaContext } from '../../src/model/fields/index.ts';
import { picturePath } from '../../src/model/fields/index.ts';

const CONTEXT: SchemaContext = { image: picturePath };

/** The kinds in which one invalid item need not affect the others. */
const MANY: ReadonlySet<string> = new Set(['list', 'tags', 'selectMany', 'relationMany']);

type Data = Record<string, unknown>;

/**
 * The values of an incomplete entry: each field as its schema parses it, or blank if it cannot. An incomplete field
 * hides the whole entry on the site; here it must not hide the other fields.
 * @param today replaces a missing date that the view requires, `YYYY-MM-DD`
 */
export function parsePartial(fields: Fields, data: Data, today: string): Data {
  const read = (field: Field, value: unknown): unknown => {
    const parsed = field.schema(CONTEXT).safeParse(value);
    if (parsed.success) return parsed.data;
    if (field.kind === 'image') return toPicture(value);
    if (field.kind === 'text' && typeof value === 'string') return value;
    if (field.fields) return readNested(field, field.fields, value, today);
    if (Array.isArray(value) && MANY.has(field.kind))
      return value.flatMap((item: unknown) => readItem(field, item));
    return field.required ? blankOf(field, today) : undefined;
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, read(field, data[name])]),
  );
}

function readNested(field: Field, fields: Fields, value: unknown, today: string): unknown {
  if (field.kind === 'listOf') {
    return Array.isArray(value)
      ? value.map((item: unknown) => parsePartial(fields, toData(item), today))
      : [];
  }
  return parsePartial(fields, toData(value), today);
}

/** An item that the list's schema accepts by itself, or a picture that only lacks its alternative text. */
function readItem(field: Field, item: unknown): unknown[] {
  const parsed = field.schema(CONTEXT).safeParse([item]);
  if (parsed.success && Array.isArray(parsed.data)) return parsed.data;
  return [toPicture(item)].filter((picture) => picture !== undefined);
}

function toPicture(value: unknown): { src: string; alt: string } | undefined {
  const { src, alt } = toData(value);
  const isPicture = picturePath().safeParse(src).success;
  return isPicture ? { src: String(src), alt: typeof alt === 'string' ? alt : '' } : undefined;
}

/** The placeholder for an empty field that a view requires. */
function blankOf({ kind }: Field, today: string): unknown {
  switch (kind) {
    case 'date':
      return today;
    case 'dateTime':
      return `${today}T09:00:00+08:00`;
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'relation':
      return undefined;
    default:
      return MANY.has(kind) ? [] : '';
  }
}

function toData(value: unknown): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Data)
    : {};
}
