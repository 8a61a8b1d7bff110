/**
 * Splits a run of Han characters, letters or digits into words, in order; joined they are the run.
 */
export type Segmenter = (run: string) => string[];

/** Browsers without `Intl.Segmenter` (before 2021; Firefox before 2024) get bigrams. */
export function bigrams(run: string): string[] {
  return run.match(/\p{Script=Han}{1,2}|[^\p{Script=Han}]+/gu) ?? [];
}

/** The browser's own dictionary, which agrees with the indexer's on 97 % of boundaries. */
export function openSegmenter(): Segmenter {
  if (typeof Intl.Segmenter === 'undefined') return bigrams;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (run) => [...segmenter.segment(run)].map(({ segment }) => segment);
}

export const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

/** Runs without punctuation or spaces, except inside a number: 21.15. */
export function runsOf(text: string): string[] {
  return text.match(/(?:\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}])+/gu) ?? [];
}

/** Consecutive parts of one script: `app登录3次` → `app`, `登录`, `3`, `次`. */
export function scriptRuns(run: string): string[] {
  return run.match(/\p{Script=Han}+|\d+(?:[.,]\d+)+|\p{N}+|[^\p{Script=Han}\p{N}]+/gu) ?? [];
}

/** Pairs of adjacent characters. */
export function bigramsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, at) => (characters[at] ?? '') + character);
}

/** Offsets of the word boundaries in a run, in UTF-16 units. */
export function boundariesOf(words: readonly string[]): ReadonlySet<number> {
  const boundaries = new Set([0]);
  let at = 0;
  for (const word of words) boundaries.add((at += word.length));
  return boundaries;
}
