import type { Segmenter } from '../segment.ts';

/**
 * Offsets of the words of a text, counted like the indexer does: punctuation marks are words,
 * spaces are not.
 *
 * @param segmenter of any text, including punctuation and spaces
 */
export function wordStarts(text: string, segmenter: Segmenter): Uint32Array {
  const starts: number[] = [];
  let at = 0;
  for (const part of segmenter(text)) {
    if (part.trim() !== '') starts.push(at);
    at += part.length;
  }
  return Uint32Array.from(starts);
}

/** The words of a text, each with the spaces after it. */
export function wordsIn(text: string, segmenter: Segmenter): string[] {
  return wordsFrom(text, wordStarts(text, segmenter));
}

/** The words of a text that begin at some offsets. */
export function wordsFrom(text: string, starts: Uint32Array): string[] {
  return Array.from(starts, (start, at) => text.slice(start, starts[at + 1]));
}

/** The number of the word that contains the character at `at`. */
export function wordAt(starts: Uint32Array, at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
