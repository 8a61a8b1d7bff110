import type { SynonymGroup } from '../model/settings/synonyms.ts';
import { tuning } from './tuning.ts';

/** A variant of a segment of a query. */
export interface Variant {
  text: string;
  /** 1 as typed, less for a synonym. */
  weight: number;
}

/** A part of a run with its variants. */
export interface Span {
  start: number;
  end: number;
  variants: readonly Variant[];
}

/** Synonyms by the words that are asked. */
export class SynonymIndex {
  readonly #variants = new Map<string, Variant[]>();
  #longest = 0;

  constructor(groups: readonly SynonymGroup[]) {
    for (const { words, narrower } of groups) {
      for (const word of words) {
        this.#add(
          word,
          words.filter((other) => other !== word),
          tuning.synonyms.same,
        );
        this.#add(word, narrower, tuning.synonyms.narrower);
      }
    }
  }

  #add(marked: string, others: readonly string[], weight: number): void {
    const word = marked.replace(/^-/, '');
    const variants = this.#variants.get(word) ?? [{ text: word, weight: 1 }];
    const known = new Set(variants.map(({ text }) => text));
    variants.push(
      ...others
        .filter((other) => !other.startsWith('-') && !known.has(other))
        .map((text) => ({ text, weight })),
    );
    this.#variants.set(word, variants);
    this.#longest = Math.max(this.#longest, word.length);
  }

  variantsOf(word: string): readonly Variant[] | undefined {
    return this.#variants.get(word)?.slice(0, tuning.synonyms.max);
  }

  /** Synonyms in a run, the longest first if they overlap; short ones only on word boundaries. */
  find(run: string, boundaries: ReadonlySet<number>): Span[] {
    const spans: Span[] = [];
    for (let start = 0; start < run.length; start += 1) {
      for (let end = Math.min(run.length, start + this.#longest); end > start + 1; end -= 1) {
        const variants = this.variantsOf(run.slice(start, end));
        const fits = end - start > 2 || (boundaries.has(start) && boundaries.has(end));
        if (!variants || !fits) continue;
        spans.push({ start, end, variants });
        start = end - 1;
        break;
      }
    }
    return spans;
  }
}
