import {
  type Node,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml';
import type { FieldFormat, FieldFormats } from './format.ts';
import { parseYaml } from './front-matter.ts';
import { isEmpty, isGroup, isSame } from './same-value.ts';
import { type KeyPair, type Span, YamlPlaces } from './yaml-places.ts';
import { fieldsText, inlineText, itemField, itemText, pairText } from './yaml-text.ts';

type Data = Readonly<Record<string, unknown>>;

/** A range of the text and its replacement. */
interface Edit extends Span {
  put: string;
}

/** A change that cannot be made by editing the text: the whole text is written anew. */
class UnmergeableError extends Error {}

/**
 * Edits `text`, a file's YAML, to contain `data`, changing nothing else: comments, order, quotes,
 * brackets, unknown fields and every unaffected byte stay. Line breaks are `\n`.
 */
export function mergeYaml(text: string, data: Data, fields: FieldFormats): string {
  const before = parseYaml(text);
  const wanted = withEmpty(before, data);
  if (isSame(before, wanted)) return text;
  const merged = tryMerge(text, before, wanted, fields);
  // The edits are made on text, so the result is parsed and compared with the wanted data.
  return merged !== undefined && holds(merged, wanted) ? merged : fieldsText(wanted, fields);
}

/** A value that is empty in the file and absent from the form was not removed by anybody. */
function withEmpty(before: Data, data: Data): Data {
  const present = Object.entries(data).filter(([, value]) => value !== undefined);
  const empty = Object.entries(before).filter(
    ([key, value]) => data[key] === undefined && isEmpty(value),
  );
  return Object.fromEntries([...empty, ...present]);
}

function holds(text: string, data: Data): boolean {
  try {
    return isSame(parseYaml(text), data);
  } catch {
    return false;
  }
}

function tryMerge(
  text: string,
  before: Data,
  data: Data,
  fields: FieldFormats,
): string | undefined {
  const root = parseDocument(text, {
    stringKeys: true,
    keepSourceTokens: true,
    uniqueKeys: false,
  }).contents;
  if (!isMap(root) || root.flow === true) return undefined;
  try {
    const edits = new Merge(text).map(root, before, data, fields);
    return applyEdits(text, edits);
  } catch (error) {
    if (error instanceof UnmergeableError) return undefined;
    throw error;
  }
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  // Insertions at one offset keep their order: the later one is inserted first.
  const backwards = edits.map((edit, index) => ({ ...edit, index }));
  backwards.sort((a, b) => b.start - a.start || b.end - a.end || b.index - a.index);
  return backwards.reduce(
    (result, { start, end, put }) => result.slice(0, start) + put + result.slice(end),
    text,
  );
}

/** Finds the edits of one text. */
class Merge {
  readonly #places: YamlPlaces;

  constructor(text: string) {
    this.#places = new YamlPlaces(text);
  }

  /** A block of `key: value` lines. */
  map(map: YAMLMap, before: Data, data: Data, fields: FieldFormats = {}): Edit[] {
    const pairs = map.items as KeyPair[];
    const kept = pairs.flatMap((pair) => {
      const key = pair.key.value;
      if (data[key] === undefined)
        return [{ ...this.#places.lines(this.#places.pair(pair)), put: '' }];
      return this.#pair(pair, before[key], data[key], fields[key]);
    });
    const order = Object.keys(fields);
    const isNew = (key: string) => data[key] !== undefined && !Object.hasOwn(before, key);
    const added = [
      ...order.filter(isNew),
      ...Object.keys(data).filter((key) => isNew(key) && !order.includes(key)),
    ];
    return [
      ...kept,
      ...added.map((key) =>
        this.#insertion(pairs, order, key, pairText(key, data[key], fields[key])),
      ),
    ];
  }

  #pair(pair: KeyPair, before: unknown, value: unknown, field: FieldFormat | undefined): Edit[] {
    if (isSame(before, value)) return [];
    const edits = pair.value && this.#value(pair.value, before, value, field);
    if (edits) return edits;
    const span = this.#places.pair(pair);
    const text = pairText(pair.key.value, value, field).trimEnd();
    return [{ ...span, put: indented(text, this.#places.indent(span.start)) }];
  }

  /** The edits inside a value, or undefined if the whole must be rewritten. */
  #value(
    node: Node,
    before: unknown,
    value: unknown,
    field: FieldFormat | undefined,
  ): Edit[] | undefined {
    if (isScalar(node) && canStandFor(node, value))
      return [{ ...this.#places.value(node), put: inlineText(value, field, node.type) }];
    if (isMap(node) && isGroup(before) && isGroup(value) && Object.keys(value).length > 0)
      return node.flow === true
        ? this.#flowMap(node, before, value, field?.fields)
        : this.map(node, before, value, field?.fields);
    if (isSeq(node) && Array.isArray(before) && Array.isArray(value) && value.length > 0)
      return node.flow === true
        ? this.#flowList(node, before, value, field)
        : this.#list(node, before, value, field);
    return undefined;
  }

  /**
   * `{ src: …, alt: … }`: values are replaced in place; with other keys it is rewritten on one
   * line.
   */
  #flowMap(map: YAMLMap, before: Data, data: Data, fields: FieldFormats = {}): Edit[] {
    const pairs = map.items as KeyPair[];
    const isKept =
      pairs.length === Object.keys(data).length &&
      pairs.every(({ key }) => data[key.value] !== undefined);
    if (isKept && pairs.every(({ value }) => isScalar(value)))
      return pairs.flatMap(({ key: { value: key }, value }) =>
        isSame(before[key], data[key])
          ? []
          : (this.#value(value as Scalar, before[key], data[key], fields[key]) ?? []),
      );
    const parts = Object.entries(data).map(([key, value]) => {
      const old = pairs.find((pair) => pair.key.value === key)?.value;
      const text =
        old && isSame(before[key], value)
          ? this.#places.slice(this.#places.value(old))
          : inlineText(value, fields[key]);
      return `${inlineText(key, undefined)}: ${text}`;
    });
    return [this.#brackets(map, '{', parts, '}')];
  }

  #flowList(
    list: YAMLSeq,
    before: readonly unknown[],
    value: readonly unknown[],
    field: FieldFormat | undefined,
  ): Edit[] {
    const nodes = list.items as Node[];
    const parts = value.map((item) => {
      const old = nodes[before.findIndex((other) => isSame(other, item))];
      return old ? this.#places.slice(this.#places.value(old)) : inlineText(item, itemField(field));
    });
    return [this.#brackets(list, '[', parts, ']')];
  }

  #brackets(node: Node, open: string, parts: readonly string[], close: string): Edit {
    const span = this.#places.value(node);
    const pad = this.#places.slice(span).startsWith(`${open} `) ? ' ' : '';
    return { ...span, put: `${open}${pad}${parts.join(', ')}${pad}${close}` };
  }

  /**
   * A list with dashes. Equal items at the start and the end stay; those between are edited one by
   * one or rewritten.
   */
  #list(
    list: YAMLSeq,
    before: readonly unknown[],
    value: readonly unknown[],
    field: FieldFormat | undefined,
  ): Edit[] {
    const nodes = list.items as Node[];
    const spans = this.#places.items(list as YAMLSeq<Node>);
    const head = countSame(before, value);
    const tail = countSame(before.slice(head).reverse(), value.slice(head).reverse());
    const to = before.length - tail;
    const middle = value.slice(head, value.length - tail);
    if (middle.length === to - head)
      return middle.flatMap((item, index) =>
        this.#item(nodes[head + index], spans[head + index], before[head + index], item, field),
      );
    const texts = middle.map((item) => {
      const span = spans[before.findIndex((other) => isSame(other, item))];
      return span ? this.#places.slice(span) : undefined;
    });
    const indent = this.#places.indent(spans[0]?.start ?? 0);
    const lines = middle.map(
      (item, index) => `${indent}${texts[index] ?? newItem(item, field, indent)}\n`,
    );
    return [this.#exchange(spans, head, to, lines.join(''))];
  }

  /** Replaces the items from `from` to before `to` by whole lines. */
  #exchange(spans: readonly Span[], from: number, to: number, put: string): Edit {
    const [first, last] = [spans[from], spans[to - 1]];
    if (spans[0] && !this.#places.isFirst(spans[0].start)) throw new UnmergeableError();
    if (first && last && to > from)
      return { start: this.#places.lines(first).start, end: this.#places.lines(last).end, put };
    const before = spans[from - 1];
    const at = before
      ? this.#places.lineEnd(before.end)
      : this.#places.lines(spans[0] ?? { start: 0, end: 0 }).start;
    return { start: at, end: at, put };
  }

  #item(
    node: Node | undefined,
    span: Span | undefined,
    before: unknown,
    value: unknown,
    field: FieldFormat | undefined,
  ): Edit[] {
    if (!node || !span || isSame(before, value)) return [];
    // The first key is on the line of the dash and cannot be removed on its own.
    const isHeadless = isMap(node) && isGroup(value) && value[firstKey(node)] === undefined;
    const edits =
      isHeadless && node.flow !== true
        ? undefined
        : this.#value(node, before, value, itemField(field));
    return edits ?? [{ ...span, put: newItem(value, field, this.#places.indent(span.start)) }];
  }

  /** A new field is inserted after the last one that precedes it in the model. */
  #insertion(pairs: readonly KeyPair[], order: readonly string[], key: string, text: string): Edit {
    const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
    const first = pairs[0];
    const before = pairs.filter((pair) => rank(pair.key.value) <= rank(key)).at(-1) ?? first;
    if (!first || !before) throw new UnmergeableError();
    const indent = this.#places.indent(this.#places.pair(first).start);
    const at = this.#places.lineEnd(this.#places.pair(before).end);
    const put = `${indent}${indented(text.trimEnd(), indent)}\n`;
    const isOpen = at > 0 && this.#places.text[at - 1] !== '\n';
    return { start: at, end: at, put: isOpen ? `\n${put.trimEnd()}` : put };
  }
}

/** Whether `value` fits on one line in place of a plain or quoted text. */
function canStandFor({ type, range }: Scalar, value: unknown): boolean {
  if (
    type === Scalar.BLOCK_LITERAL ||
    type === Scalar.BLOCK_FOLDED ||
    !range ||
    range[0] === range[1]
  )
    return false;
  return typeof value === 'string'
    ? !value.includes('\n')
    : typeof value !== 'object' || value === null;
}

function newItem(value: unknown, field: FieldFormat | undefined, indent: string): string {
  return `- ${indented(itemText(value, field), `${indent}  `)}`;
}

function firstKey(map: YAMLMap): string {
  return (map.items[0] as KeyPair | undefined)?.key.value ?? '';
}

/** `text` with all lines except the first indented; empty ones stay empty. */
function indented(text: string, indent: string): string {
  return text.replace(/\n(?=[^\n])/g, `\n${indent}`);
}

function countSame(a: readonly unknown[], b: readonly unknown[]): number {
  const index = a.findIndex((item, position) => position >= b.length || !isSame(item, b[position]));
  return index === -1 ? a.length : index;
}
