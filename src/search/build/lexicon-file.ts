import type { LexiconFile } from '../lexicon.ts';
import { foldCase } from '../fold.ts';
import { isFunctionWord, isParticle } from '../frames.ts';
import { readings } from './characters.ts';

/** Words of more characters are left out, for they are names of laws that their parts find. */
const LONGEST = 6;
/** In a large index a word of a single page is a slip of the segmenter more often than a word. */
const LARGE = 400;
/** Two words are one expression if they stand together on this share of the pages that have the rarer one. */
const TOGETHER = 0.2;
const MOST_EXPRESSIONS = 4000;

/** How often a word stands on pages, in powers of two, as a letter: `a` once, `b` twice, `c` four times … */
function level(pages: number): string {
  return String.fromCharCode(97 + Math.min(25, Math.floor(Math.log2(pages))));
}

/**
 * The words of an index as the indexer cut them.
 *
 * @param contents texts of the pages, words parted by U+200B
 * @param titles folded titles, whose words are kept however rare they are
 */
export function makeLexicon(contents: readonly string[], titles: readonly string[]): LexiconFile {
  const words = new Map<string, number>();
  const expressions = new Map<string, { pages: number; parts: readonly string[] }>();
  for (const content of contents) {
    const parts = content.split('\u200B').map(foldCase);
    for (const word of new Set(parts.map(bare))) words.set(word, (words.get(word) ?? 0) + 1);
    const found = [...expressionsOf(parts), ...singlesOf(parts)];
    for (const [text, pair] of new Map(found.map((all) => [all.join(''), all]))) {
      expressions.set(text, { pages: (expressions.get(text)?.pages ?? 0) + 1, parts: pair });
    }
  }
  const inTitles = titles.join('\n');
  const kept = [...words].filter(
    ([word, pages]) =>
      isWord(word) && (pages > 1 || contents.length < LARGE || inTitles.includes(word)),
  );
  const known = new Set(kept.map(([word]) => word));
  const least = contents.length < LARGE ? 1 : 3;
  const together = [...expressions]
    .filter(([text, { pages, parts }]) => {
      const rarer = Math.min(...parts.map((part) => words.get(part) ?? 1));
      return !known.has(text) && pages >= least && pages >= rarer * TOGETHER;
    })
    .sort(([, a], [, b]) => b.pages - a.pages)
    .slice(0, MOST_EXPRESSIONS)
    .map(([text, { pages }]): [string, number] => [text, pages]);
  const all = [...kept, ...together].sort(([a], [b]) => (a < b ? -1 : 1));
  const used = new Set([...all.map(([word]) => word).join(''), ...inTitles]);
  return {
    words: all.map(([word, pages]) => word + level(pages)).join(' '),
    readings: readings([...used].filter((character) => /\p{Script=Han}/u.test(character))),
  };
}

const bare = (part: string): string => part.replace(/[^\p{L}\p{N}]/gu, '');

/** Neighbours in a text that no punctuation parts and that may be one expression: 加班 费, 社会 保险, 会 籍. */
function expressionsOf(parts: readonly string[]): (readonly [string, string])[] {
  return parts.slice(1).flatMap((part, at) => {
    const before = parts[at] ?? '';
    const after = part.trim();
    const [left, right] = [bare(before), bare(after)];
    const isNeighbour = /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}+/u.test(after);
    if (!isNeighbour || left.length + right.length > LONGEST) return [];
    const isExpression =
      left.length + right.length === 2
        ? !isParticle(left) &&
          !isParticle(right) &&
          !(isFunctionWord(left) && isFunctionWord(right))
        : !isFunctionWord(left) && !isFunctionWord(right);
    return isExpression ? [[left, right] as const] : [];
  });
}

/** Three to five characters side by side that the segmenter left alone: 公 积 金. */
function singlesOf(parts: readonly string[]): string[][] {
  const found: string[][] = [];
  let run: string[] = [];
  for (const part of [...parts, '']) {
    if (/^\p{Script=Han}$/u.test(part) && !isParticle(part)) {
      run.push(part);
      continue;
    }
    if (run.length > 2 && run.length < 6) found.push(run);
    run = [];
  }
  return found;
}

function isWord(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word)
    ? word.length > 1 && word.length <= LONGEST
    : /^[a-z]{3,20}$/.test(word);
}
