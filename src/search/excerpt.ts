import { foldCase } from './fold.ts';
import type { Piece } from './types.ts';

/** Characters of an excerpt: two to three lines on a phone. */
const LENGTH = 78;
/** How far an excerpt may extend before its window, to begin with a sentence. */
const BACK = 24;

/** Positions of `terms` in a folded text, in order, the longest first if they overlap. */
export function findTerms(folded: string, terms: readonly string[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const term of [...terms].sort((a, b) => b.length - a.length)) {
    if (term === '') continue;
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      const end = at + term.length;
      if (isWord(folded, at, end) && ranges.every(([from, to]) => end <= from || at >= to)) {
        ranges.push([at, end]);
      }
    }
  }
  return ranges.sort(([a], [b]) => a - b);
}

/**
 * Letters match from the start of a word, digits as whole numbers; Han characters match anywhere.
 */
function isWord(text: string, start: number, end: number): boolean {
  const first = text[start] ?? '';
  if (/\d/.test(first) && /\d/.test(text[start - 1] ?? '')) return false;
  if (/\d/.test(text[end - 1] ?? '') && /\d/.test(text[end] ?? '')) return false;
  return !/[a-z]/.test(first) || !/[a-z]/.test(text[start - 1] ?? '');
}

/** Whether a term occurs in a folded text, at a valid word boundary. */
export function holdsTerm(folded: string, term: string): boolean {
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    if (isWord(folded, at, at + term.length)) return true;
  }
  return false;
}

/**
 * The passage of a text with the most different terms, with them marked.
 *
 * @param text words separated by U+200B, as in the index
 * @param terms folded
 * @param title removed if the text begins with it
 */
export function makeExcerpt(text: string, terms: readonly string[], title: string): Piece[] {
  const plain = text.replaceAll('\u200B', '').replace(/ ?\. /g, ' ').replace(/\s+/g, ' ');
  const after = plain.indexOf(title);
  const body = after >= 0 && after < 40 ? plain.slice(after + title.length).trimStart() : plain;
  const folded = foldCase(body);
  const ranges = findTerms(folded, terms);
  const start = sentenceStart(body, bestStart(folded, ranges));
  const end = Math.min(body.length, start + LENGTH + (ranges.length > 0 ? BACK / 2 : 0));
  return [
    ...(start > 0 ? [{ text: '…', isMarked: false }] : []),
    ...toPieces(body, ranges, start, end),
    ...(end < body.length ? [{ text: '…', isMarked: false }] : []),
  ];
}

/** The start of the window with the most different terms, then with the most terms. */
function bestStart(folded: string, ranges: readonly (readonly [number, number])[]): number {
  let best = 0;
  let most = -1;
  ranges.forEach(([start], at) => {
    const inside = ranges.slice(at).filter(([, end]) => end <= start + LENGTH - BACK);
    const kinds = new Set(inside.map(([from, to]) => folded.slice(from, to)));
    const length = [...kinds].reduce((sum, kind) => sum + kind.length, 0);
    const value = length * 10 + inside.length;
    if (value > most) {
      most = value;
      best = start;
    }
  });
  return best;
}

function sentenceStart(text: string, start: number): number {
  if (start <= BACK) return 0;
  const before = text.slice(start - BACK, start);
  const stop = Math.max(...['。', '！', '？', '；', ' '].map((mark) => before.lastIndexOf(mark)));
  if (stop >= 0) return start - BACK + stop + 1;
  const comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf('、'));
  return comma >= 0 ? start - BACK + comma + 1 : start - 8;
}

function toPieces(
  text: string,
  ranges: readonly (readonly [number, number])[],
  start: number,
  end: number,
): Piece[] {
  const pieces: Piece[] = [];
  let done = start;
  const push = (to: number, isMarked: boolean): void => {
    if (to > done) pieces.push({ text: text.slice(done, to), isMarked });
    done = Math.max(done, to);
  };
  for (const [from, to] of ranges) {
    if (from < start || to > end) continue;
    push(from, false);
    push(to, true);
  }
  push(end, false);
  return pieces;
}
