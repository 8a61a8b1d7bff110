import { normaliseText } from '../values/normalise-text.ts';
import { type Document, LineCounter, isAlias, isScalar, parseDocument, visit } from 'yaml';
import { formatYaml } from '../values/validation/file-messages.ts';

/**
 * A YAML error with a Chinese message, its code and, if available, the line in the file (1-based).
 */
export class YamlError extends Error {
  /** The YAML library's code, or one of `file-messages.ts`. */
  readonly code: string;
  readonly line: number | undefined;
  constructor(code: string, line: number | undefined) {
    super(formatYaml(code));
    this.name = 'YamlError';
    this.code = code;
    this.line = line;
  }
}

/** Texts of at least this many characters are cached; entries' front matter is shorter. */
const LONG = 4000;
const REMEMBERED = 8;

/**
 * Cache of the long texts parsed last: one save of the statutes reads the same few a dozen times.
 */
const remembered = new Map<string, Record<string, unknown>>();

/**
 * Parses YAML 1.2 (dates stay text). `firstLine` is the line on which `text` starts. The caller may
 * modify the result.
 * @throws {@link YamlError} also for tags, anchors and aliases: editors mean a leading `!`, `&` or
 *   `*` as text, and aliases can expand without limit
 */
export function parseYaml(text: string, firstLine = 1): Record<string, unknown> {
  if (text.length < LONG) return readYaml(text, firstLine);
  const data = remembered.get(text) ?? readYaml(text, firstLine);
  remembered.delete(text);
  remembered.set(text, data);
  const [oldest] = remembered.keys();
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  return structuredClone(data);
}

function readYaml(text: string, firstLine: number): Record<string, unknown> {
  assertDecoded(text);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    stringKeys: true,
    // The library compares each key with all previous ones: a minute for 16,000 fields.
    // `findRepeated` is linear.
    uniqueKeys: false,
  });
  const error = findError(document, text);
  if (error) {
    const { line } = lineCounter.linePos(error.offset);
    throw new YamlError(error.code, line + firstLine - 1);
  }
  keepWrittenNumbers(document);
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  if (data === null || data === undefined) return {};
  if (typeof data !== 'object' || Array.isArray(data)) {
    throw new YamlError('NOT_A_MAP', firstLine);
  }
  return data as Record<string, unknown>;
}

/**
 * `007` and an 18-digit account number are not quantities: as numbers they would lose leading zeros
 * or precision.
 */
function keepWrittenNumbers(document: Document.Parsed): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'number' || node.source === undefined) return;
      const isRounded = /^[-+]?\d+$/.test(node.source) && !Number.isSafeInteger(node.value);
      if (isRounded || /^[-+]?0\d/.test(node.source)) node.value = node.source;
    },
  });
}

interface YamlProblem {
  code: string;
  offset: number;
}

function findError(document: Document.Parsed, text: string): YamlProblem | undefined {
  const error = document.errors[0] ?? document.warnings[0];
  if (!error) return findAlias(document) ?? findRepeated(document);
  const { code, pos } = error;
  // The parser reaches the next field before it detects the missing colon.
  const wide = WIDE_COLON.exec(text);
  if (wide) return { code: 'WIDE_COLON', offset: wide.index };
  if (code !== 'MISSING_CHAR') return { code, offset: pos[0] };
  // `!重要`: a tag without a valid name.
  if (text[pos[0] - 1] === '!') return { code: 'TAG_RESOLVE_FAILED', offset: pos[0] };
  return { code, offset: openingOf(document, pos[0]) };
}

/** A field’s name with the colon of a Chinese keyboard. */
const WIDE_COLON = /^[A-Za-z]\w* ?：/m;

function findAlias(document: Document.Parsed): YamlProblem | undefined {
  let found: YamlProblem | undefined;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && node.anchor === undefined) return undefined;
      found = { code: 'BAD_ALIAS', offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

function findRepeated(document: Document.Parsed): YamlProblem | undefined {
  let found: YamlProblem | undefined;
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) {
          found = { code: 'DUPLICATE_KEY', offset: key.range?.[0] ?? 0 };
          return visit.BREAK;
        }
        keys.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}

/** An unclosed quote extends over the lines below it; the error is where it opens. */
function openingOf(document: Document.Parsed, end: number): number {
  let opening = end;
  visit(document, {
    Scalar(_, { range }) {
      if (range && range[0] < end && end <= range[2]) opening = range[0];
    },
  });
  return opening;
}

/** The replacement character for bytes that are not UTF-8. */
const LOST = /\uFFFD/g;

/**
 * Throws if a text in another encoding (GBK, UTF-16) was read as UTF-8, that is, if it has more
 * replacement characters than others. Nobody could repair it in a form, and saving would make the
 * loss permanent. A few lost characters can be repaired in a form.
 */
export function assertDecoded(text: string): void {
  const first = text.indexOf('\uFFFD');
  if (first === -1) return;
  const lost = text.match(LOST)?.length ?? 0;
  const kept = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (lost > 1 && lost > kept)
    throw new YamlError('NOT_UTF8', text.slice(0, first).split('\n').length);
}

const FENCE = /^---[ \t]*$/;

/**
 * An entry's text in four parts that concatenate to the text; `opening` and `closing` contain the
 * fences.
 */
export interface EntryParts {
  opening: string;
  yaml: string;
  closing: string;
  body: string;
}

/**
 * Splits an entry's text, byte for byte. Throws {@link YamlError} if there is no front matter, or
 * if it is not UTF-8.
 */
export function cutEntry(text: string): EntryParts {
  assertDecoded(text);
  const mark = /^\uFEFF*/.exec(text)?.[0].length ?? 0;
  const lines = text.slice(mark).split(/(?<=\n)/);
  const isFence = (line = '') => FENCE.test(line.replace(/\r?\n$/, ''));
  if (/^---\r(?!\n)/.test(lines[0] ?? '')) throw new YamlError('LONE_RETURNS', 1);
  if (!isFence(lines[0])) throw new YamlError('NO_FRONT_MATTER', 1);
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (end === -1) throw new YamlError('OPEN_FRONT_MATTER', text.split('\n').length);
  return {
    opening: text.slice(0, mark) + (lines[0] ?? ''),
    yaml: lines.slice(1, end).join(''),
    closing: lines[end] ?? '',
    body: lines.slice(end + 1).join(''),
  };
}

/**
 * Splits an entry into front matter and body, with `\n` line breaks and a normalised body, so that
 * all readers of entries see the same text. `bodyLine` is the file's line on which the body begins.
 * Throws {@link YamlError} if there is no front matter.
 */
export function splitFrontMatter(text: string): { yaml: string; body: string; bodyLine: number } {
  const { opening, yaml, closing, body } = cutEntry(text);
  return {
    yaml: withPlainBreaks(yaml).replace(/\n$/, ''),
    body: normaliseText(body, 'body'),
    bodyLine: (opening + yaml + closing).split('\n').length,
  };
}

const withPlainBreaks = (text: string) => text.replace(/\r\n/g, '\n');

/** An entry's fields and Markdown body. Throws {@link YamlError}. */
export function parseFrontMatter(text: string): { data: Record<string, unknown>; body: string } {
  const { yaml, body } = splitFrontMatter(text);
  return { data: parseYaml(yaml, 2), body };
}
