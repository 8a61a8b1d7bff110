import { foldCase, foldText } from './fold.ts';

/** A term in a text, as `[start, end)` in UTF-16 units. */
export interface Match {
  start: number;
  end: number;
  /** Index of the term in the list of terms. */
  term: number;
}

/** A passage is about as long as two lines on a computer, five on a phone. */
const PASSAGE = 120;
const HAN_OR_BLANK = /[\p{Script=Han}\s]/u;

/** Converts full-width letters and digits to half-width, and upper to lower case; offsets stay. */
function fold(text: string): string {
  return foldCase(foldText(text, new Map()));
}

/**
 * A pattern that finds a folded term. The source breaks lines within Chinese sentences, so spaces
 * beside Han characters are ignored.
 */
function toPattern(term: string): string {
  const characters = [...term.replace(/\s+/g, ' ')];
  const pieces = characters.map((character, at) => {
    if (character === ' ') return '\\s*';
    const plain = character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
    const next = characters[at + 1];
    const mayPart = next !== undefined && (HAN_OR_BLANK.test(character) || HAN_OR_BLANK.test(next));
    return mayPart ? `${plain}\\s?` : plain;
  });
  return pieces.join('');
}

/**
 * Positions of `terms` in `text`, in order, without overlaps; of two terms at one place the longer.
 */
export function findMatches(text: string, terms: readonly string[]): Match[] {
  const folded = terms
    .map((term, index) => ({ term: fold(term).trim(), index }))
    .filter(({ term }) => term !== '')
    .sort((a, b) => b.term.length - a.term.length);
  if (folded.length === 0) return [];
  const pattern = new RegExp(folded.map(({ term }) => `(${toPattern(term)})`).join('|'), 'gu');
  const page = fold(text);
  const all = [...page.matchAll(pattern)].map((found) => {
    const group = found.slice(1).findIndex((part) => part !== undefined);
    return {
      start: found.index,
      end: found.index + found[0].length,
      term: folded[group]?.index ?? 0,
    };
  });
  return all.filter(({ start }) => isWordStart(page, start));
}

/** Latin words and numbers match from their start: `5` does not match in `2025`. */
function isWordStart(page: string, start: number): boolean {
  return !/^[a-z0-9]{2}/.test(page.slice(start - 1, start + 1)) || start === 0;
}

/**
 * The first match of the densest passage: the one with the most significant terms (long, and rare
 * in this text), then with most letters marked, then the first. Undefined without matches.
 */
export function densest(matches: readonly Match[]): number | undefined {
  const times = new Map<number, number>();
  for (const { term } of matches) times.set(term, (times.get(term) ?? 0) + 1);
  let best: number | undefined;
  let highest = 0;
  for (const [at, { start }] of matches.entries()) {
    const seen = new Set<number>();
    let score = 0;
    for (let next = at; next < matches.length; next += 1) {
      const match = matches[next];
      if (!match || match.end - start > PASSAGE) break;
      const letters = match.end - match.start;
      if (!seen.has(match.term)) score += (PASSAGE * letters) / (times.get(match.term) ?? 1);
      seen.add(match.term);
      score += letters;
    }
    if (score > highest) {
      highest = score;
      best = at;
    }
  }
  return best;
}
