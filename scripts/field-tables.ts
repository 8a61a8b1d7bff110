import { orUsage, readOptions } from '../src/system/command-line.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ATTACHMENT_EXTENSIONS } from '../src/model/fields/file.ts';
import type { RelationTarget } from '../src/model/fields/field.ts';
import { type FormModel, inFormOrder } from '../src/model/form-order.ts';
import type { Field, Widget } from '../src/model/fields/index.ts';
import { IMAGE_EXTENSIONS } from '../src/model/fields/image.ts';
import {
  type CollectionModel,
  collections,
  isCollectionName,
  settings,
} from '../src/collections/index.ts';

/**
 * `npm run docs:fields`: writes the field tables of the editors' handbook from the content model, between `<!--
 * fields:NAME -->` and `<!-- /fields:NAME -->`. With `--check` it writes nothing and fails if the handbook differs.
 */
export const HANDBOOK = join(import.meta.dirname, '..', 'docs', 'editing.md');

const models = { ...collections, ...settings };

/** The handbook has no section for the tables of some models. */
export class MissingMarkersError extends Error {
  constructor(names: readonly string[]) {
    super(
      [
        'docs/editing.md has no place for these field tables; put each pair of lines where its table is to stand:',
        ...names.map((name) => marksOf(name).join('\n')),
      ].join('\n\n'),
    );
  }
}

const marksOf = (name: string) => [`<!-- fields:${name} -->`, `<!-- /fields:${name} -->`] as const;

/**
 * `text` with every field table regenerated, as Prettier formats it. A collection that is missing gets a section in the
 * registry's order. Throws {@link MissingMarkersError} with all that are missing even then.
 */
export async function withFieldTables(text: string): Promise<string> {
  const whole = Object.values(collections).reduceRight(
    (before, model, index, all) => withSection(before, model, all.slice(index + 1)),
    text,
  );
  const missing = Object.values(models).filter(({ name }) => {
    const [open, close] = marksOf(name);
    const start = whole.indexOf(open);
    return start === -1 || whole.indexOf(close) < start;
  });
  if (missing.length > 0) throw new MissingMarkersError(missing.map(({ name }) => name));
  const renewed = Object.values(models).reduce(
    (before, model) => replaceTable(before, model.name, model),
    whole,
  );
  return format(renewed, { ...(await resolveConfig(HANDBOOK)), parser: 'markdown' });
}

/** `text` with a section for a collection, before that of the next one, if it has none. */
function withSection(
  text: string,
  { name, label, description }: CollectionModel,
  [next]: readonly CollectionModel[],
): string {
  const [open, close] = marksOf(name);
  const at = next ? text.lastIndexOf('\n### ', text.indexOf(marksOf(next.name)[0])) + 1 : 0;
  if (at === 0 || text.includes(open) || text.includes(close)) return text;
  const section = `### ${label}\n\n${description}\n\n${open}\n\n${close}\n\n`;
  return text.slice(0, at) + section + text.slice(at);
}

function replaceTable(text: string, name: string, model: FormModel): string {
  const [open, close] = marksOf(name);
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  return `${text.slice(0, start + open.length)}\n\n${toTable(model)}\n\n${text.slice(end)}`;
}

function toTable(model: FormModel): string {
  const rows = toRows(inFormOrder(model)).map((cells) => `| ${cells.join(' | ')} |`);
  return ['| 填什么 | 必填 | 怎么填 |', '| --- | --- | --- |', ...rows].join('\n');
}

/** One row for each field; those of a group or a list of groups follow it, named after it. */
function toRows(fields: readonly (readonly [string, Field])[], above = ''): string[][] {
  return fields.flatMap(([name, field]) => {
    const label = `${above}${field.label}`;
    const widget = field.widget(name);
    // The desk writes it by itself.
    if (widget.widget === 'hidden') return [];
    const isMade = above === '' && name === 'slug';
    const row = [label, isMade ? '自动' : field.required ? '是' : '', describe(field, widget)];
    return [row, ...(field.fields ? toRows(Object.entries(field.fields), `${label} › `) : [])];
  });
}

function describe(field: Field, widget: Widget): string {
  return [kindOf(field, widget), widget.hint].filter(Boolean).join('。').replaceAll('|', '\\|');
}

type Describe = (field: Field, widget: Widget) => string;

const optionsOf = (widget: Widget): string =>
  (widget['options'] as { label: string }[]).map(({ label }) => label).join('、');

const KINDS: Readonly<Record<string, Describe>> = {
  text: (_, { widget, max, expected }) =>
    `${widget === 'text' ? '一段文字，' : ''}${(expected as string | undefined) ?? `最多 ${String(max)} 字`}`,
  number: (_, { min, max }) => `数字，${String(min)} 到 ${String(max)}`,
  boolean: (_, widget) => `开关，平时${widget['default'] === true ? '开' : '关'}着`,
  date: () => '日期',
  dateTime: () => '日期和时间，北京时间',
  select: (_, widget) => `选一项：${optionsOf(widget)}`,
  selectMany: (_, widget) => `选一项或几项：${optionsOf(widget)}`,
  tags: (_, { max }) => `最多 ${String(max)} 个`,
  words: (_, { max }) => `词，最多 ${String(max)} 个，每个 2 到 20 字`,
  image: () => `图片（${IMAGE_EXTENSIONS.join('、')}）和替代文字，或勾选“纯装饰图片”`,
  file: () => `附件（${ATTACHMENT_EXTENSIONS.join('、')}）`,
  relation: ({ relatesTo }) => `从${placeOf(relatesTo)}里选`,
  relationMany: ({ relatesTo }) => `从${placeOf(relatesTo)}里选，可以选几条`,
  settingRelation: ({ relatesTo }) => `从${placeOf(relatesTo)}里选`,
  list: (_, { label_singular: item }) => `可以加几项，每项一个“${String(item)}”`,
  listOf: (_, { label_singular: item }) => `可以加几项，每项一个“${String(item)}”，填下面几样`,
  object: () => '一组，填下面几样',
  markdown: () => '写法见“正文怎么写”',
};

function kindOf(field: Field, widget: Widget): string {
  const toText = KINDS[field.kind];
  if (!toText) throw new Error(`field-tables: no words for the kind ${field.kind}`);
  return toText(field, widget);
}

function placeOf(target: RelationTarget | undefined): string {
  const { collection = '', file } = target ?? {};
  if (file) return `“设置”的“${settings[file.name as keyof typeof settings].label}”`;
  return `“${isCollectionName(collection) ? collections[collection].label : collection}”`;
}

if (import.meta.main) {
  const { check } = orUsage(() => readOptions({ check: { type: 'boolean' } }));
  const before = await readFile(HANDBOOK, 'utf8');
  const after = await withFieldTables(before).catch((error: unknown) => {
    if (!(error instanceof MissingMarkersError)) throw error;
    console.error(error.message);
    process.exit(1);
  });
  if (!check) await writeFile(HANDBOOK, after);
  else if (before !== after) {
    console.error('docs/editing.md differs from the content model: npm run docs:fields');
    process.exitCode = 1;
  }
}
