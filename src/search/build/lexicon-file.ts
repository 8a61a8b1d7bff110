import type { LexiconFile } from '../lexicon.ts';
import { foldCase } from '../fold.ts';
import { isFunctionWord } from '../frames.ts';
import { readings } from './characters.ts';

/** Words of more characters are left out, for they are names of laws that their parts find. */
const LONGEST = 6;
/** In a large index a word of a single page is a slip of the segmenter more often than a word. */
const LARGE = 400;

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
  const pages = new Map<string, number>();
  for (const content of contents) {
    for (const word of new Set(wordsOf(content))) pages.set(word, (pages.get(word) ?? 0) + 1);
  }
  const inTitles = titles.join('\n');
  const kept = [...pages].filter(
    ([word, count]) => count > 1 || contents.length < LARGE || inTitles.includes(word),
  );
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  const used = new Set([...kept.map(([word]) => word).join(''), ...inTitles]);
  return {
    words: kept.map(([word, count]) => word + level(count)).join(' '),
    readings: readings([...used].filter((character) => /\p{Script=Han}/u.test(character))),
  };
}

/** The words of a text, and each character that the segmenter left alone joined to the word before: 加班 费. */
function wordsOf(content: string): string[] {
  const parts = content.split('\u200B').map((part) => foldCase(part));
  return parts.flatMap((part, at) => {
    const word = part.replace(/[^\p{L}\p{N}]/gu, '');
    const after = (parts[at + 1] ?? '').trim();
    const isJoined =
      /^\p{Script=Han}$/u.test(after) && !isFunctionWord(after) && /\p{Script=Han}$/u.test(part);
    return [word, ...(isJoined && !isFunctionWord(word) ? [word + after] : [])].filter(isWord);
  });
}

function isWord(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word)
    ? word.length > 1 && word.length <= LONGEST
    : /^[a-z]{3,20}$/.test(word);
}
