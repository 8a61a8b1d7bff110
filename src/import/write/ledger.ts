import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashText, readText } from '../../system/files.ts';

/**
 * What was moved in before, so that a second run doubles nothing and overwrites nothing that somebody has edited. A
 * file of lines in the content folder, since it must stay as long as the content does; its name begins with a dot, which
 * the check and the builds skip.
 */
const FILE = '.moved-in.jsonl';

/** One line; the last one with a key counts. */
type Line =
  /** A document: its entry's slug, and the hash of the text that was written, or is about to be. */
  | { key: string; slug: string; hash: string; isBegun?: true }
  /** A picture or attachment: the hash of the source's bytes, and its name in the media library. */
  | { media: string; name: string };

export interface Moved {
  slug: string;
  hash: string;
  /** The run ended before it said that the entry was written. */
  isBegun: boolean;
}

export class Ledger {
  readonly entries = new Map<string, Moved>();
  readonly media = new Map<string, string>();
  readonly #file: string;
  readonly #storedMedia = new Set<string>();
  /** The file ends within a line, which the next one must not continue. */
  #isCut = false;

  constructor(content: string) {
    this.#file = join(content, FILE);
  }

  static async open(content: string): Promise<Ledger> {
    const ledger = new Ledger(content);
    const text = (await readText(ledger.#file)) ?? '';
    ledger.#isCut = text !== '' && !text.endsWith('\n');
    for (const line of text.split('\n')) {
      const said = parse(line);
      if (!said) continue;
      if ('media' in said) {
        ledger.media.set(said.media, said.name);
        ledger.#storedMedia.add(said.media);
      } else {
        const { key, slug, hash, isBegun = false } = said;
        ledger.entries.set(key, { slug, hash, isBegun });
      }
    }
    return ledger;
  }

  /** Records an entry before it is written: a run that ends in between must neither double nor miss it. */
  async begin(key: string, slug: string, text: string): Promise<void> {
    await this.#append([{ key, slug, hash: hashText(text), isBegun: true }]);
  }

  /** Records an entry that was written, and the files that were stored for it. */
  async record(key: string, slug: string, text: string): Promise<void> {
    const hash = hashText(text);
    this.entries.set(key, { slug, hash, isBegun: false });
    const media = [...this.media].filter(([source]) => !this.#storedMedia.has(source));
    for (const [source] of media) this.#storedMedia.add(source);
    await this.#append([
      ...media.map(([source, name]) => ({ media: source, name })),
      { key, slug, hash },
    ]);
  }

  async #append(lines: readonly Line[]): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const file = await open(this.#file, 'a');
    try {
      await file.appendFile(this.#isCut ? `\n${text}` : text);
      this.#isCut = false;
      // After a power cut the record must not be older than the entries.
      await file.datasync();
    } finally {
      await file.close();
    }
  }
}

/** A line that a power cut left half written says nothing. */
function parse(line: string): Line | undefined {
  try {
    const said: unknown = JSON.parse(line);
    if (typeof said !== 'object' || said === null) return undefined;
    return 'key' in said || 'media' in said ? (said as Line) : undefined;
  } catch {
    return undefined;
  }
}
