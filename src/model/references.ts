import { escapeRegExp } from '../values/escape-reg-exp.ts';
import type { Fields, RelationTarget } from './fields/field.ts';

/** A content file that may refer to others. */
export interface Referring {
  /** Path below the project root, `content/rights/how-to-join.md`. */
  file: string;
  /** The whole text, as stored on disk. */
  text: string;
  /** The model's fields for such a file. */
  fields: Fields;
  /** The front matter; undefined if the YAML does not parse. */
  readonly data: Readonly<Record<string, unknown>> | undefined;
}

/** The item to be removed: an entry's slug, or the key of an item in a settings list. */
export interface ReferenceTarget {
  /** The collection's name; `settings` for an item of a settings list. */
  collection: string;
  /** For settings: the file's name and the list in it. */
  list?: { file: string; name: string };
  value: string;
}

/** A file whose reference would be broken. */
export interface Reference {
  file: string;
  title: string;
  /** The label of the referring field, `演出团队`. */
  label: string;
}

/**
 * The files that refer to `target` by a relation, each once, in the order of `files`. A file whose
 * YAML does not parse counts if the value occurs anywhere in it: keeping too much is safer.
 */
export function findReferences(target: ReferenceTarget, files: readonly Referring[]): Reference[] {
  return files.flatMap(({ file, text, fields, data }) => {
    if (!data)
      return text.includes(target.value) ? [{ file, title: file, label: '文件写法有误' }] : [];
    const label = findLabel(target, fields, data) ?? findInBody(target, text);
    return label === undefined ? [] : [{ file, title: titleOf(data, file), label }];
  });
}

/** The files whose body links to one of the given pages, `/rights/transfer/`. */
export function findLinks(pages: readonly string[], files: readonly Referring[]): Reference[] {
  if (pages.length === 0) return [];
  const targets = pages.map(escapeRegExp).join('|');
  const link = new RegExp(`(?:\\(|<|^\\[[^\\]]+\\]:)\\s*(?:${targets})`, 'm');
  return files
    .filter(({ text }) => link.test(text))
    .map(({ file, data }) => ({
      file,
      title: data ? titleOf(data, file) : file,
      label: '正文里的链接',
    }));
}

/** The files whose front matter or body refers to a file of `content/media/`. */
export function findMediaUses(name: string, files: readonly Referring[]): Reference[] {
  const mention = new RegExp(`media/${escapeRegExp(name)}(?![\\w.-])`, 'i');
  return files
    .filter(({ text }) => mention.test(text) || mention.test(decoded(text)))
    .map(({ file, data }) => ({
      file,
      title: data ? titleOf(data, file) : file,
      label: '图片或附件',
    }));
}

/** `《标题》（content/rights/x.md）、…`, for a message. */
export function formatReferences(references: readonly Reference[]): string {
  return references
    .map(({ title, file }) => (title === file ? file : `《${title}》（${file}）`))
    .join('、');
}

function findLabel(target: ReferenceTarget, fields: Fields, data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [name, field] of Object.entries(fields)) {
    const value: unknown = Reflect.get(data, name);
    const items: unknown[] = Array.isArray(value) ? value : [value];
    if (field.relatesTo && isSame(field.relatesTo, target) && items.includes(target.value))
      return field.label;
    const { fields: inner } = field;
    if (inner && items.some((item) => findLabel(target, inner, item) !== undefined))
      return field.label;
  }
  return undefined;
}

/** A 法条 block refers to its statute in the body: `:::法条{law="labour-law" article="3"}`. */
function findInBody({ list, value }: ReferenceTarget, text: string): string | undefined {
  if (list?.file !== 'laws') return undefined;
  const block = new RegExp(`^:{3,}法条\\{[^}]*\\blaw=["']?${escapeRegExp(value)}["'\\s}]`, 'm');
  return block.test(text) ? '正文里的法条' : undefined;
}

function isSame(relation: RelationTarget, target: ReferenceTarget): boolean {
  return (
    relation.collection === target.collection &&
    relation.file?.name === target.list?.file &&
    relation.file?.list === target.list?.name
  );
}

function titleOf(data: Readonly<Record<string, unknown>>, fallback: string): string {
  return typeof data['title'] === 'string' && data['title'] !== '' ? data['title'] : fallback;
}

/** Markdown may contain a path with `%20` and the like. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}
