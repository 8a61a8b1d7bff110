import { isStopWord, isParticle, splitAtQuestionWords, stripBoilerplate } from './boilerplate.ts';
import { findNumbers } from './numerals.ts';
import { type Segmenter, boundariesOf, isHan, runsOf, scriptRuns } from './segment.ts';
import type { Variant, Span, SynonymIndex } from './synonym-index.ts';
import { tuning } from './tuning.ts';

/** A segment of a query: a word with its variants. */
export interface QuerySegment {
  variants: readonly Variant[];
  /** Number of its run; adjacent segments of one run may be a phrase. */
  run: number;
  /**
   * Letters of a known script or characters that the dictionary did not join: possibly misspelt.
   */
  isOdd: boolean;
  /** Possibly not a word: ignored if it occurs nowhere. */
  isSoft: boolean;
  /** Characters of the segment as typed. */
  size: number;
}

export interface Plan {
  segments: readonly QuerySegment[];
  /** The query without punctuation and boilerplate, for comparison with titles. */
  core: string;
  /** Quoted phrases, without punctuation at their ends. */
  quotes: readonly string[];
  /** Characters that belong to no segment and are not boilerplate: possibly misspelt. */
  stray: string;
}

const QUOTES = /["“”„〝〞「『《]([^"“”„〝〞「」『』《》]{2,})["“”„〝〞」』》]/g;

export interface Planner {
  segmenter: Segmenter;
  synonyms: SynonymIndex;
}

/** Reads a folded question. */
export function planQuery(query: string, planner: Planner): Plan {
  const quotes = [...query.matchAll(QUOTES)].flatMap(
    ([, inner = '']) => runsOf(inner).join('') || [],
  );
  const runs = runsOf(query);
  const stripped = runs.map(stripBoilerplate);
  // If the query is only boilerplate, that is what is searched for.
  const bare = stripped.some(Boolean) ? stripped : runs;
  const strip = (all: readonly string[]) =>
    all.flatMap(splitAtQuestionWords).flatMap((run, number) => planRun(run, number, planner));
  let segments = strip(bare.filter(Boolean));
  // A single character adds little to whole words, and would need another chunk of the index.
  const stray = segments.some(({ size }) => size > 1)
    ? segments.filter((segment) => !isInformative(segment))
    : [];
  segments = segments.filter((segment) => !stray.includes(segment));
  if (segments.length === 0) segments = runs.map((run, number) => toSegment(run, number));
  return {
    segments,
    core: bare.join(''),
    quotes,
    stray: stray.map(({ variants: [variant] }) => variant?.text ?? '').join(''),
  };
}

function isInformative({ size }: QuerySegment): boolean {
  return size > 1;
}

function toSegment(text: string, run: number): QuerySegment {
  const characters = [...text];
  return {
    variants: [{ text, weight: 1 }],
    run,
    isOdd: false,
    isSoft: characters.length > 1 && characters.length < 4 && characters.some(isStopWord),
    size: characters.length,
  };
}

/** Rejoins a verb that is separated from its object: 入了会, 换了个学校. */
function closeVerbs(run: string, segmenter: Segmenter): string {
  const words = segmenter(run);
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

function planRun(typed: string, number: number, { segmenter, synonyms }: Planner): QuerySegment[] {
  if (typed.length === 1) return [toSegment(typed, number)];
  const run = closeVerbs(typed, segmenter);
  const words = scriptRuns(run).flatMap((part) => (isHan(part) ? segmenter(part) : [part]));
  const spans = mergeSpans(numberSpans(run), synonyms.find(run, boundariesOf(words)));
  const segments: QuerySegment[] = [];
  let done = 0;
  for (const { start, end, variants } of [
    ...spans,
    { start: run.length, end: run.length, variants: [] },
  ]) {
    segments.push(...planPlain(run.slice(done, start), number, { segmenter, synonyms }));
    if (variants.length > 0) {
      segments.push({ variants, run: number, isOdd: false, isSoft: false, size: end - start });
    }
    done = end;
  }
  return segments;
}

function numberSpans(run: string): Span[] {
  return findNumbers(run).map(({ start, end, variants }) => ({
    start,
    end,
    variants: variants.map((text) => ({
      text,
      weight: /^\d+$/.test(text) ? tuning.terms.bareNumber : 1,
    })),
  }));
}

/** Both in order; if two overlap, the one of the first list is used. */
function mergeSpans(first: readonly Span[], second: readonly Span[]): Span[] {
  const free = second.filter((span) =>
    first.every(({ start, end }) => span.end <= start || span.start >= end),
  );
  return [...first, ...free].sort((a, b) => a.start - b.start);
}

/**
 * Segments without synonyms. Adjacent characters that the dictionary does not join form one
 * segment: 会籍 is not in the dictionary.
 */
function planPlain(text: string, run: number, { segmenter }: Planner): QuerySegment[] {
  const segments: QuerySegment[] = [];
  let singles = '';
  const flush = (): void => {
    const joined = trimSingles(singles);
    if (joined.length > 1 || !isStopWord(joined)) segments.push(...toSegments(joined, run));
    singles = '';
  };
  for (const part of scriptRuns(text)) {
    if (!isHan(part)) {
      flush();
      segments.push({ ...toSegment(part, run), isOdd: /^[a-z']+$/.test(part) });
      continue;
    }
    for (const word of segmenter(part)) {
      const isSingle = [...word].length === 1;
      if (isSingle && !isParticle(word)) singles += word;
      else {
        flush();
        if (!isSingle && !isStopWord(word)) segments.push(toSegment(word, run));
      }
    }
  }
  flush();
  return segments;
}

/** Adjacent characters, without stop words at the ends. */
function trimSingles(singles: string): string {
  const characters = [...singles];
  while (characters.length > 2 && isStopWord(characters[0] ?? '')) characters.shift();
  while (characters.length > 2 && isStopWord(characters[characters.length - 1] ?? ''))
    characters.pop();
  return characters.join('');
}

function toSegments(joined: string, run: number): QuerySegment[] {
  if (joined === '' || (joined.length > 1 && isStopWord(joined))) return [];
  return [{ ...toSegment(joined, run), isOdd: joined.length > 1 }];
}
