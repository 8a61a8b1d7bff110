import { appendFile, mkdir } from 'node:fs/promises';
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
  /** A document: its entry's slug, and the hash of the text that was written. */
  | { key: string; slug: string; hash: string }
  /** A picture or attachment: the hash of the source's bytes, and its name in the media library. */
  | { media: string; name: string };

export interface Moved {
  slug: string;
  hash: string;
}

export class Ledger {
  readonly entries = new Map<string, Moved>();
  readonly media = new Map<string, string>();
  readonly #file: string;
  readonly #storedMedia = new Set<string>();

  constructor(content: string) {
    this.#file = join(content, FILE);
  }

  static async open(content: string): Promise<Ledger> {
    const ledger = new Ledger(content);
    const text = (await readText(ledger.#file)) ?? '';
    for (const line of text.split('\n')) {
      const said = parse(line);
      if (!said) continue;
      if ('media' in said) {
        ledger.media.set(said.media, said.name);
        ledger.#storedMedia.add(said.media);
      } else ledger.entries.set(said.key, { slug: said.slug, hash: said.hash });
    }
    return ledger;
  }

  /** Records an entry that is written now, and the files that were stored for it. */
  async record(key: string, slug: string, text: string): Promise<void> {
    const hash = hashText(text);
    this.entries.set(key, { slug, hash });
    const media = [...this.media].filter(([source]) => !this.#storedMedia.has(source));
    for (const [source] of media) this.#storedMedia.add(source);
    const lines: Line[] = [
      ...media.map(([source, name]) => ({ media: source, name })),
      { key, slug, hash },
    ];
    await mkdir(dirname(this.#file), { recursive: true });
    await appendFile(this.#file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
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
