import type { ReadBodies } from '../check/body-reading.ts';
import { checkSave } from '../check/save-check.ts';
import { fieldsOf, settings } from '../collections/index.ts';
import { type Content, ContentFile } from '../content-format/content-file.ts';
import { writeContent } from '../content-format/write-content.ts';
import { type ValidationError, formatError } from '../values/validation/validation-error.ts';
import { ASKED, type Asked, formatTyped, readTyped } from './asked.ts';

/** Field → what a person typed, `contact.phone` → `010-12345678`. An empty text takes the value away. */
export type Answers = ReadonlyMap<string, string>;

export interface Answered {
  /** The new text of `site.yml`; undefined if there are errors, or nothing changes. */
  text?: string;
  /** Labels of what changes. */
  changed: readonly string[];
  /** A line for each answer that cannot be taken. */
  errors: readonly string[];
}

const PATH = settings.site.path;

/** 网站设置 with answers put in, all or none. Throws a `YamlError` if `site.yml` cannot be parsed. */
export async function answer(
  content: Content,
  answers: Answers,
  readBodies: ReadBodies,
): Promise<Answered> {
  const file = content.files.get(PATH);
  if (!file) return { changed: [], errors: [`没有 ${PATH}`] };
  const strange = [...answers.keys()].filter((key) => !ASKED.some((asked) => asked.key === key));
  if (strange.length > 0) return { changed: [], errors: strange.map(unknown) };
  const { data } = file.read();
  const given = ASKED.flatMap((asked) => {
    const typed = answers.get(asked.key);
    return typed === undefined || formatTyped(asked, valueAt(data, asked.key)) === typed.trim()
      ? []
      : [{ asked, value: typed.trim() === '' ? undefined : readTyped(asked, typed) }];
  });
  const values = given.reduce<Values>(
    (before, { asked, value }) => withValue(before, asked.key.split('.'), value),
    data,
  );
  const text = writeContent(PATH, file.text, values, fieldsOf(PATH));
  if (text === file.text) return { changed: [], errors: [] };
  const { own, caused } = await checkSave(new ContentFile(PATH, text), content, readBodies);
  const before = await checkSave(file, content, readBodies);
  const known = new Set(before.own.map(formatError));
  const errors = [
    ...own.map(formatError).filter((line) => !known.has(line)),
    ...(caused.length > 0 ? [formatCaused(caused)] : []),
  ];
  if (errors.length > 0) return { changed: [], errors };
  return { text, changed: given.map(({ asked }) => asked.label), errors: [] };
}

/** One line for all entries that would be wrong: an area is changed, and every shop in it still names it. */
function formatCaused(caused: readonly ValidationError[]): string {
  const values = new Set(caused.map(({ value, quote }) => `“${String(value ?? quote)}”`));
  const files = new Set(caused.map(({ file }) => file));
  const [first = ''] = files;
  return `${[...values].join('、')}还有 ${files.size} 条内容用着（${first}${files.size > 1 ? ' 等' : ''}）。先改它们；是示例的，先用 --remove-samples 清掉`;
}

const unknown = (key: string): string =>
  `没有“${key}”这一项，可以写 ${ASKED.map((asked: Asked) => asked.key).join('、')}`;

type Values = Record<string, unknown>;

export function valueAt(data: unknown, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((value, name) => Reflect.get(Object(value), name) as unknown, data);
}

/** Values with one replaced; undefined takes it away, and a group that is empty then. */
function withValue(values: Values, [name = '', ...rest]: string[], value: unknown): Values {
  const { [name]: before, ...others } = values;
  const after = rest.length === 0 ? value : withValue(Object(before ?? {}) as Values, rest, value);
  const isEmpty =
    after === undefined ||
    (rest.length > 0 && Object.values(after as Values).every((each) => each === undefined));
  return isEmpty ? others : { ...values, [name]: after };
}
