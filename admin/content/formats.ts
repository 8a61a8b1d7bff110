import { YamlError, parseFrontMatter, parseYaml } from '../../src/content-format/front-matter.ts';
import { fieldsOf } from '../../src/collections/index.ts';
import { bodyOf, writeContent } from '../../src/content-format/write-content.ts';

type Values = Record<string, unknown>;

/** The interface of a Decap file format. */
interface Format {
  fromFile(text: string): Values;
  toFile(values: Values): string;
}

/** The part of Decap's entry that identifies the file; a new one has no path yet. */
interface EntryFile {
  path?: string;
  slug?: string;
}

/** Parses and serialises entries and settings for Decap, in place of its own formats (YAML 1.1, JSON, TOML). */
export function formatFor(collection: string, { path, slug }: EntryFile = {}): Format {
  const file =
    path || `content/${collection}/${slug || 'new'}.${collection === 'settings' ? 'yml' : 'md'}`;
  return {
    fromFile: (text) => readOrName(file, text),
    // The text that the editor started from is merged in later, where it is available: see protect.ts.
    toFile: (values) => {
      const text = writeContent(file, undefined, values, fieldsOf(file));
      written = { text, values };
      return text;
    },
  };
}

/** The last serialisation: Decap passes on the text alone, and saving needs the values behind it. */
let written: { text: string; values: Values } | undefined;

/** {@link readContent}, without parsing what {@link formatFor} has just written. */
export function valuesOf(path: string, text: string): Values {
  if (written?.text !== text) return readContent(path, text);
  const { body, ...values } = written.values;
  const data = Object.fromEntries(Object.entries(values).filter(([, it]) => it !== undefined));
  const shown = typeof body === 'string' ? bodyOf(body) : '';
  return shown === '' ? data : { ...data, body: shown };
}

/** The form's values, parsed from a file's text. Throws a `YamlError`. */
export function readContent(path: string, text: string): Values {
  if (!path.endsWith('.md')) return parseYaml(text);
  const { data, body } = parseFrontMatter(text);
  const shown = bodyOf(body);
  return shown === '' ? data : { ...data, body: shown };
}

let last: { path: string; text: string; error: YamlError | undefined } | undefined;

/**
 * The error in a file that cannot be parsed, `第 3 行：引号或括号没有成对`. The form asks on each key about the text that it was
 * opened with, so the last answer is cached.
 */
export function errorIn(path: string, text: string): YamlError | undefined {
  if (last?.path !== path || last.text !== text)
    last = { path, text, error: readError(path, text) };
  return last.error;
}

function readError(path: string, text: string): YamlError | undefined {
  try {
    readContent(path, text);
    return undefined;
  } catch (error) {
    if (error instanceof YamlError) return error;
    throw error;
  }
}

/** A list shows a file that cannot be parsed with its error instead of a blank card. */
function readOrName(path: string, text: string): Values {
  try {
    return readContent(path, text);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return { title: `（打不开，点开来修）${nameOf(path)}：${describeError(error)}` };
  }
}

export function describeError({ line, message }: YamlError): string {
  return line === undefined ? message : `第 ${line} 行，${message}`;
}

const nameOf = (path: string) => path.split('/').at(-1) ?? path;
