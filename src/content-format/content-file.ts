import { YamlError, parseYaml, splitFrontMatter } from './front-matter.ts';

type Values = Record<string, unknown>;

/** The parsed content of a file. */
interface Contents {
  /** Front matter, or all of a settings file. */
  data: Values;
  /** Its YAML, and the line of the file on which it begins. */
  yaml: string;
  yamlLine: number;
  /** Normalised Markdown; empty for settings. */
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

/**
 * One content file: its text and its parsed content, parsed on first use and then cached. Pass the
 * object on instead of the text, so that no rule parses a text again.
 */
export class ContentFile {
  /** Path below the project root, `content/rights/how-to-join.md`. */
  readonly path: string;
  /** The whole text, as stored on disk or about to be. */
  readonly text: string;
  #parts: Omit<Contents, 'data'> | undefined;
  #data: Values | undefined;
  #error: YamlError | undefined;

  /** @param data the front matter that `text` was generated from, if available */
  constructor(path: string, text: string, data?: Values) {
    this.path = path;
    this.text = text;
    this.#data = data;
  }

  /** The parsed content. @throws {YamlError} */
  read(): Contents {
    if (this.#error) throw this.#error;
    try {
      this.#parts ??= partsOf(this.path, this.text);
      this.#data ??= parseYaml(this.#parts.yaml, this.#parts.yamlLine);
      return { ...this.#parts, data: this.#data };
    } catch (error) {
      if (error instanceof YamlError) this.#error = error;
      throw error;
    }
  }

  /** The front matter; undefined if the file cannot be parsed. Read-only. */
  get data(): Readonly<Values> | undefined {
    return this.error ? undefined : this.read().data;
  }

  /** Why the file cannot be parsed; undefined if it can. */
  get error(): YamlError | undefined {
    try {
      this.read();
      return undefined;
    } catch (error) {
      if (error instanceof YamlError) return error;
      throw error;
    }
  }

  /** The Markdown, even if the front matter does not parse; undefined if the file has none. */
  get body(): string | undefined {
    if (!this.path.endsWith('.md')) return undefined;
    try {
      this.#parts ??= partsOf(this.path, this.text);
      return this.#parts.body;
    } catch {
      return undefined;
    }
  }

  /** Display name: its title; the path if it has none. */
  get title(): string {
    const title = this.data?.['title'];
    return typeof title === 'string' && title !== '' ? title : this.path;
  }
}

function partsOf(path: string, text: string): Omit<Contents, 'data'> {
  if (!path.endsWith('.md')) return { yaml: text, yamlLine: 1, body: '', bodyLine: 1 };
  return { ...splitFrontMatter(text), yamlLine: 2 };
}

/** All of the content, or the part that a change affects. */
export interface Content {
  /** Path below the project root → entry or settings file. */
  files: ReadonlyMap<string, ContentFile>;
  /** Names of the files in `content/media/`. */
  media: ReadonlySet<string>;
}

/** Content from texts of any source: a folder, a Git tree, the index beside the desk. */
export function contentOf(
  texts: Iterable<readonly [string, string]>,
  media: Iterable<string>,
): Content {
  return {
    files: new Map([...texts].map(([path, text]) => [path, new ContentFile(path, text)])),
    media: new Set(media),
  };
}

/**
 * A file with a text: the content's own object if its text is the same, so that it is parsed once;
 * undefined without a text.
 */
export function fileOf(
  { files }: Content,
  path: string,
  text: string | undefined,
): ContentFile | undefined {
  const known = files.get(path);
  if (text === undefined || known?.text === text) return text === undefined ? undefined : known;
  return new ContentFile(path, text);
}
