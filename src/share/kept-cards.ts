import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
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
  /** The picture of a card, drawn if no earlier build drew it. */
  get: (card: ShareCard) => Promise<Buffer>;
  /** Removes cards that no build has used for a month, and says what was done. */
  finish: () => DrawnCards;
}

/** Cards by what they say, in a folder that need not exist: an edit of a title draws one. */
export function keptCards(folder: string): KeptCards {
  const lacking = new Set<string>();
  const counts = { drawn: 0, kept: 0 };
  let font: Promise<TitleFont> | undefined;
  return {
    async get(card) {
      const file = join(folder, `${hashOf(card)}.jpg`);
      const known = readKept(file);
      if (known) {
        counts.kept += 1;
        return known;
      }
      counts.drawn += 1;
      font ??= TitleFont.open();
      const picture = await drawCard(card, await font, (character) => lacking.add(character));
      keep(file, picture);
      return picture;
    },
    finish() {
      forget(folder);
      return { ...counts, lacking };
    },
  };
}

const hashOf = ({ title, site }: ShareCard): string =>
  createHash('sha256')
    .update(JSON.stringify([DRAWING, title, site]))
    .digest('hex')
    .slice(0, 32);

/** A kept file, which is thereby used; undefined if there is none. */
function readKept(file: string): Buffer | undefined {
  try {
    const content = readFileSync(file);
    utimesSync(file, new Date(), new Date());
    return content;
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

function forget(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
    if (mtimeMs < Date.now() - FORGOTTEN_AFTER_MS) rmSync(file, { force: true });
  }
}
