import { isFunctionWord, isParticle, splitAtAsking, stripFrame } from './frames.ts';
import { findNumbers } from './numerals.ts';
import { type Segment, boundariesOf, isHan, runsOf, scriptRuns } from './segment.ts';
import type { Form, Span, SynonymIndex } from './synonym-index.ts';

/** What a question is about, in part: a word, or what is one under other names. */
export interface Piece {
  forms: readonly Form[];
  /** Number of its run; neighbours in one run may be a phrase. */
  run: number;
  /** Letters of a known script or characters that the dictionary did not join: perhaps misspelt. */
  isOdd: boolean;
  /** Perhaps no word at all: if it is nowhere, it was none. */
  isSoft: boolean;
  /** Characters of the piece as typed. */
  size: number;
}

export interface Plan {
  pieces: readonly Piece[];
  /** The question without punctuation and frames, for comparing with titles. */
  core: string;
  /** What stood in quotation marks, without punctuation at its ends. */
  quotes: readonly string[];
  /** Characters that no piece has, though they are no words of asking: perhaps misspelt. */
  stray: string;
}

const QUOTES = /["“”„〝〞「『《]([^"“”„〝〞「」『』《》]{2,})["“”„〝〞」』》]/g;

export interface Planner {
  segment: Segment;
  synonyms: SynonymIndex;
}

const BARE_NUMBER_WEIGHT = 0.5;

/** Reads a folded question. */
export function planQuery(query: string, planner: Planner): Plan {
  const quotes = [...query.matchAll(QUOTES)].flatMap(
    ([, inner = '']) => runsOf(inner).join('') || [],
  );
  const runs = runsOf(query);
  const stripped = runs.map(stripFrame);
  // Nothing but words of asking: then they are what is asked.
  const bare = stripped.some(Boolean) ? stripped : runs;
  const strip = (all: readonly string[]) =>
    all.flatMap(splitAtAsking).flatMap((run, number) => planRun(run, number, planner));
  let pieces = strip(bare.filter(Boolean));
  // A character by itself tells little beside words, and would cost a part of the index.
  const stray = pieces.some(({ size }) => size > 1)
    ? pieces.filter((piece) => !isTelling(piece))
    : [];
  pieces = pieces.filter((piece) => !stray.includes(piece));
  if (pieces.length === 0) pieces = runs.map((run, number) => toPiece(run, number));
  return {
    pieces,
    core: bare.join(''),
    quotes,
    stray: stray.map(({ forms: [form] }) => form?.text ?? '').join(''),
  };
}

function isTelling({ size }: Piece): boolean {
  return size > 1;
}

function toPiece(text: string, run: number): Piece {
  const characters = [...text];
  return {
    forms: [{ text, weight: 1 }],
    run,
    isOdd: false,
    isSoft: characters.length > 1 && characters.length < 4 && characters.some(isFunctionWord),
    size: characters.length,
  };
}

/** A verb parted from its object stands beside it again: 入了会, 换了个学校. */
function closeVerbs(run: string, segment: Segment): string {
  const words = segment(run);
  return words
    .map((word, at) => {
      const isLast = at === words.length - 1;
      if (isLast) return word;
      if (word === '了') return /^\p{Script=Han}$/u.test(words[at - 1] ?? '') ? '' : word;
      if (word === '个') return words[at - 1]?.endsWith('了') ? '' : word;
      return word.replace(/^(\p{Script=Han})了$/u, '$1');
    })
    .join('');
}

function planRun(typed: string, number: number, { segment, synonyms }: Planner): Piece[] {
  if (typed.length === 1) return [toPiece(typed, number)];
  const run = closeVerbs(typed, segment);
  const words = scriptRuns(run).flatMap((part) => (isHan(part) ? segment(part) : [part]));
  const spans = mergeSpans(numberSpans(run), synonyms.find(run, boundariesOf(words)));
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end, forms } of [
    ...spans,
    { start: run.length, end: run.length, forms: [] },
  ]) {
    pieces.push(...planPlain(run.slice(done, start), number, { segment, synonyms }));
    if (forms.length > 0) {
      pieces.push({ forms, run: number, isOdd: false, isSoft: false, size: end - start });
    }
    done = end;
  }
  return pieces;
}

function numberSpans(run: string): Span[] {
  return findNumbers(run).map(({ start, end, forms }) => ({
    start,
    end,
    forms: forms.map((text) => ({ text, weight: /^\d+$/.test(text) ? BARE_NUMBER_WEIGHT : 1 })),
  }));
}

/** Both in order; where they overlap, the first list wins. */
function mergeSpans(first: readonly Span[], second: readonly Span[]): Span[] {
  const free = second.filter((span) =>
    first.every(({ start, end }) => span.end <= start || span.start >= end),
  );
  return [...first, ...free].sort((a, b) => a.start - b.start);
}

/**
 * Words without synonyms. Characters side by side that the dictionary does not join are taken together: 会籍 is
 * none of its words.
 */
function planPlain(text: string, run: number, { segment }: Planner): Piece[] {
  const pieces: Piece[] = [];
  let singles = '';
  const flush = (): void => {
    const joined = trimSingles(singles);
    if (joined.length > 1 || !isFunctionWord(joined)) pieces.push(...toPieces(joined, run));
    singles = '';
  };
  for (const part of scriptRuns(text)) {
    if (!isHan(part)) {
      flush();
      pieces.push({ ...toPiece(part, run), isOdd: /^[a-z']+$/.test(part) });
      continue;
    }
    for (const word of segment(part)) {
      const isSingle = [...word].length === 1;
      if (isSingle && !isParticle(word)) singles += word;
      else {
        flush();
        if (!isSingle && !isFunctionWord(word)) pieces.push(toPiece(word, run));
      }
    }
  }
  flush();
  return pieces;
}

/** Characters side by side, without those at the ends that only hold a question together. */
function trimSingles(singles: string): string {
  const characters = [...singles];
  while (characters.length > 2 && isFunctionWord(characters[0] ?? '')) characters.shift();
  while (characters.length > 2 && isFunctionWord(characters[characters.length - 1] ?? ''))
    characters.pop();
  return characters.join('');
}

function toPieces(joined: string, run: number): Piece[] {
  if (joined === '' || (joined.length > 1 && isFunctionWord(joined))) return [];
  return [{ ...toPiece(joined, run), isOdd: joined.length > 1 }];
}
