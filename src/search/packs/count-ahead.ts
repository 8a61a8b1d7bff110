import type { IndexedPage } from '../head.ts';

const SLICE_MS = 10;

/** Counts the words of the pages before somebody asks, a little at a time, so that whoever asks meanwhile is answered. */
export async function countAhead(pages: readonly IndexedPage[]): Promise<void> {
  let until = 0;
  for (const page of pages) {
    void page.words;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE_MS;
  }
}
