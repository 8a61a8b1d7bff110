import type { BenchPage } from '../corpus.ts';
import type { Draft } from './draft.ts';

/** Finds the pages that contain a text literally: the ground truth of the queries. */
export class Finder {
  readonly #pages: readonly BenchPage[];

  constructor(pages: readonly BenchPage[]) {
    this.#pages = pages;
  }

  /** Ids of the pages whose titles contain all of `parts`. */
  titles(parts: readonly string[]): string[] {
    return this.#ids(({ title }) => parts.every((part) => title.includes(part)));
  }

  /** Ids of the pages that contain all of `parts` anywhere. */
  texts(parts: readonly string[]): string[] {
    return this.#ids(({ text }) => parts.every((part) => text.includes(part)));
  }

  /** Runs of 6 to 16 characters of a page's body, without punctuation. */
  clauses({ paragraphs }: Draft): string[] {
    return paragraphs
      .join(' ')
      .split(/[^\p{sc=Han}\p{N}]+/u)
      .filter((clause) => clause.length >= 6 && clause.length <= 16);
  }

  #ids(matches: (page: BenchPage) => boolean): string[] {
    return this.#pages.filter(matches).map(({ id }) => id);
  }
}
