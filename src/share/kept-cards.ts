import { hash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { linkOrWrite } from '../system/link-or-write.ts';
import { type ShareCard, drawCard } from './draw-card.ts';
import { TitleFont } from './font.ts';

/** Raised when cards are drawn otherwise, so that kept ones are drawn anew. */
const DRAWING = 1;
const FORGOTTEN_AFTER_MS = 30 * 24 * 3_600_000;

export interface DrawnCards {
  drawn: number;
  kept: number;
  /** Characters of drawn cards that the font does not have. */
  lacking: ReadonlySet<string>;
}

export interface KeptCards {
  /**
   * Puts the picture of a card into a site, drawn if no earlier build drew it. Returns its size in
   * bytes.
   *
   * @param target must not exist; it becomes a second name of the kept picture
   */
  put: (card: ShareCard, target: string) => Promise<number>;
  /** Removes cards that no site has and no build has used for a month, and says what was done. */
  finish: () => DrawnCards;
}

/**
 * Cards by what they say, in a folder that need not exist: an edit of a title draws one.
 *
 * A kept picture is named by its card and its own content: it is a file of published sites too, and
 * whoever writes into one of these does not write into the next.
 */
export function keptCards(folder: string): KeptCards {
  const lacking = new Set<string>();
  const counts = { drawn: 0, kept: 0 };
  const names = new Map(namesIn(folder).map((name) => [name.split('-')[0] ?? '', name]));
  const used = new Set<string>();
  let font: Promise<TitleFont> | undefined;
  return {
    async put(card, target) {
      const key = hashOf(card);
      const known = names.get(key);
      const kept = known === undefined ? undefined : readKept(join(folder, known));
      if (known !== undefined && kept) {
        counts.kept += 1;
        used.add(known);
        linkOrWrite(target, kept, join(folder, known));
        return kept.length;
      }
      counts.drawn += 1;
      font ??= TitleFont.open();
      const picture = await drawCard(card, await font, (character) => lacking.add(character));
      const name = `${key}-${sha256(picture)}.jpg`;
      keep(join(folder, name), picture);
      used.add(name);
      linkOrWrite(target, picture, join(folder, name));
      return picture.length;
    },
    finish() {
      forget(folder, used);
      return { ...counts, lacking };
    },
  };
}

const sha256 = (content: string | Buffer): string => hash('sha256', content).slice(0, 32);

const hashOf = ({ title, site }: ShareCard): string =>
  sha256(JSON.stringify([DRAWING, title, site]));

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A kept file; undefined if there is none, or if it was changed. */
function readKept(file: string): Buffer | undefined {
  try {
    const content = readFileSync(file);
    return file.endsWith(`-${sha256(content)}.jpg`) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: a build may be killed. */
function keep(file: string, content: Buffer): void {
  const unfinished = `${file}.${process.pid}.unfinished`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
}

function forget(folder: string, used: ReadonlySet<string>): void {
  for (const name of namesIn(folder)) {
    if (used.has(name)) continue;
    const file = join(folder, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found || found.nlink > 1) continue;
    if (found.mtimeMs < Date.now() - FORGOTTEN_AFTER_MS) rmSync(file, { force: true });
  }
}
