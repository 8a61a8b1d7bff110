import type { AskedFile } from './asked-file.ts';
import { foldCase } from './fold.ts';
import { type RankingFile, readSynonyms } from './head.ts';
import { isStopWord, isParticle } from './boilerplate.ts';
import type { Segmenter } from './segment.ts';

/** Longer words are omitted: they are names of laws that are found by their parts. */
const MAX_LENGTH = 6;
/** In a large index, a word on only one page is more often a segmentation error than a word. */
const LARGE = 400;
/**
 * Two words form one expression if they are adjacent on this share of the pages with the rarer one.
 */
const TOGETHER = 0.2;
const MAX_EXPRESSIONS = 4000;

/** A word of the texts, with its properties cached for each occurrence. */
interface Word {
  /** Without punctuation and spaces, in lower case. */
  bare: string;
  /**
   * Whether it ends with a Han character, and whether it begins with one: nothing separates it from
   * a neighbour.
   */
  isOpen: boolean;
  isHan: boolean;
  isSingle: boolean;
  isParticle: boolean;
  isStop: boolean;
}

/** How many pages have each word and each expression: of some pages, which can be added to others. */
export interface WordTally {
  pages: number;
  words: ReadonlyMap<string, number>;
  /** Expression → its number of pages, and the words that form it. */
  expressions: ReadonlyMap<string, ExpressionTally>;
}

type ExpressionTally = readonly [pages: number, ...parts: string[]];

/** Counts for one page after the other. */
interface Tally {
  pages: number;
  last: number;
  parts: readonly string[];
}

/** @param pages their words in order, with the punctuation and spaces after them */
export function tallyWords(pages: readonly (readonly string[])[]): WordTally {
  const words = new Map<string, Tally>();
  const expressions = new Map<string, Tally>();
  const known = new Map<string, Word>();
  pages.forEach((page, number) => {
    const parts = page.map((part) => {
      let word = known.get(part);
      if (!word) known.set(part, (word = toWord(part)));
      return word;
    });
    for (const { bare } of parts) count(words, number, [bare]);
    eachExpression(parts, (expression) => count(expressions, number, expression));
    eachRunOfSingles(parts, (expression) => count(expressions, number, expression));
  });
  return {
    pages: pages.length,
    words: new Map([...words].map(([word, { pages: count }]) => [word, count])),
    expressions: new Map(
      [...expressions].map(([text, { pages: count, parts }]) => [text, [count, ...parts]]),
    ),
  };
}

/**
 * The words of an index in the order of code units, separated by spaces; the letter after each
 * encodes its frequency.
 *
 * @param tallies of different pages
 * @param titles folded titles, whose words are included however rare they are
 */
export function lexiconWords(tallies: readonly WordTally[], titles: readonly string[]): string {
  const all = choose(addTallies(tallies), titles.join('\n'));
  return all.map(([word, many]) => word + level(many)).join(' ');
}

/** A sum of tallies. */
interface SummedTally extends Omit<WordTally, 'expressions'> {
  /** With the tally that has the simplest way to form the expression. */
  expressions: ReadonlyMap<string, { pages: number; simplest: ExpressionTally }>;
}

/** The same, in whatever order pages and tallies come. */
function addTallies(tallies: readonly WordTally[]): SummedTally {
  const words = new Map<string, number>();
  const expressions = new Map<string, { pages: number; simplest: ExpressionTally }>();
  let pages = 0;
  for (const tally of tallies) {
    pages += tally.pages;
    for (const [word, count] of tally.words) words.set(word, (words.get(word) ?? 0) + count);
    for (const [text, own] of tally.expressions) {
      const known = expressions.get(text);
      if (!known) {
        expressions.set(text, { pages: own[0], simplest: own });
        continue;
      }
      known.pages += own[0];
      if (isSimpler(own, known.simplest, 1)) known.simplest = own;
    }
  }
  return { pages, words, expressions };
}

/** The words of all sample queries, treated as a page. */
export function wordsOfAsked(asked: AskedFile, segmenter: Segmenter): string[][] {
  return Object.values(asked).map((lines) => segmenter(lines));
}

/**
 * The words of synonym groups that occur in an index: terms of its field that no dictionary has.
 * Each ends with a space, so that neighbours form no expression.
 */
export function wordsOfSynonyms(lines: RankingFile['synonyms']): string[] {
  return readSynonyms(lines)
    .flatMap(({ words, narrower }) => [...words, ...narrower])
    .filter((word) => !word.startsWith('-'))
    .map((word) => `${word} `);
}

function count(tallies: Map<string, Tally>, page: number, parts: readonly string[]): void {
  const text = parts.join('');
  const tally = tallies.get(text);
  if (!tally) {
    tallies.set(text, { pages: 1, last: page, parts });
    return;
  }
  tally.parts = simpler(tally.parts, parts);
  if (tally.last === page) return;
  tally.pages += 1;
  tally.last = page;
}

/** Of two ways to form an expression: fewer words, then a shorter first one. */
const simpler = (one: readonly string[], other: readonly string[]): readonly string[] =>
  isSimpler(other, one, 0) ? other : one;

/** @param first where the words begin */
function isSimpler<Way extends readonly unknown[]>(one: Way, other: Way, first: number): boolean {
  const lengthOf = (way: Way) => String(way[first]).length;
  return (one.length - other.length || lengthOf(one) - lengthOf(other)) < 0;
}

function choose(
  { pages: size, words, expressions }: SummedTally,
  titles: string,
): [string, number][] {
  const isLarge = size >= LARGE;
  const kept = [...words].filter(
    ([word, pages]) => isWord(word) && (pages > 1 || !isLarge || titles.includes(word)),
  );
  const known = new Set(kept.map(([word]) => word));
  const least = isLarge ? 3 : 1;
  const together = [...expressions]
    .filter(([text, { pages, simplest }]) => {
      if (pages < least || known.has(text)) return false;
      const [, ...parts] = simplest;
      const rarer = Math.min(...parts.map((part) => words.get(part) ?? 1));
      return pages >= rarer * TOGETHER;
    })
    .map(([text, { pages }]): [string, number] => [text, pages])
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, MAX_EXPRESSIONS);
  return [...kept, ...together].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The number of pages with a word, in powers of two, as a letter: `a` once, `b` twice, `c` four
 * times …
 */
function level(pages: number): string {
  return String.fromCharCode(97 + Math.min(25, Math.floor(Math.log2(pages))));
}

function toWord(part: string): Word {
  const text = foldCase(part);
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  return {
    bare,
    isOpen: /\p{Script=Han}$/u.test(text),
    isHan: /^\s*\p{Script=Han}/u.test(text),
    isSingle: /^\p{Script=Han}$/u.test(text),
    isParticle: isParticle(bare),
    isStop: isStopWord(bare),
  };
}

/**
 * Adjacent words of a text without punctuation between them that may be one expression: 加班 费, 社会
 * 保险, 会 籍.
 */
function eachExpression(
  words: readonly Word[],
  take: (parts: readonly [string, string]) => void,
): void {
  for (let at = 1; at < words.length; at += 1) {
    const [left, right] = [words[at - 1], words[at]];
    if (!left?.isOpen || !right?.isHan) continue;
    const length = left.bare.length + right.bare.length;
    if (length > MAX_LENGTH) continue;
    const isExpression =
      length === 2
        ? !left.isParticle && !right.isParticle && !(left.isStop && right.isStop)
        : !left.isStop && !right.isStop;
    if (isExpression) take([left.bare, right.bare]);
  }
}

/** Three to five adjacent characters that the segmenter left single: 公 积 金. */
function eachRunOfSingles(words: readonly Word[], take: (parts: readonly string[]) => void): void {
  let run: string[] = [];
  for (let at = 0; at <= words.length; at += 1) {
    const word = words[at];
    if (word?.isSingle && !word.isParticle) {
      run.push(word.bare);
      continue;
    }
    if (run.length > 2 && run.length < 6) take(run);
    if (run.length > 0) run = [];
  }
}

function isWord(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word)
    ? word.length > 1 && word.length <= MAX_LENGTH
    : /^[a-z]{3,20}$/.test(word);
}
