import type { SynonymGroup } from '../model/settings/synonyms.ts';

/** A way to say a piece of a question. */
export interface Form {
  text: string;
  /** 1 as typed, less for a synonym. */
  weight: number;
}

/** A part of a run that may be said in these ways. */
export interface Span {
  start: number;
  end: number;
  forms: readonly Form[];
}

const SYNONYM_WEIGHT = 0.72;
const NARROWER_WEIGHT = 0.5;
const MOST_FORMS = 6;

/** Synonyms by the words that are asked. */
export class SynonymIndex {
  readonly #forms = new Map<string, Form[]>();
  #longest = 0;

  constructor(groups: readonly SynonymGroup[]) {
    for (const { words, narrower } of groups) {
      for (const word of words) {
        this.#add(
          word,
          words.filter((other) => other !== word),
          SYNONYM_WEIGHT,
        );
        this.#add(word, narrower, NARROWER_WEIGHT);
      }
    }
  }

  #add(marked: string, others: readonly string[], weight: number): void {
    const word = marked.replace(/^-/, '');
    const forms = this.#forms.get(word) ?? [{ text: word, weight: 1 }];
    const known = new Set(forms.map(({ text }) => text));
    forms.push(
      ...others
        .filter((other) => !other.startsWith('-') && !known.has(other))
        .map((text) => ({ text, weight })),
    );
    this.#forms.set(word, forms);
    this.#longest = Math.max(this.#longest, word.length);
  }

  formsOf(word: string): readonly Form[] | undefined {
    return this.#forms.get(word)?.slice(0, MOST_FORMS);
  }

  /** Synonyms in a run, the longest first where they overlap, on the boundaries of its words if they are short. */
  find(run: string, boundaries: ReadonlySet<number>): Span[] {
    const spans: Span[] = [];
    for (let start = 0; start < run.length; start += 1) {
      for (let end = Math.min(run.length, start + this.#longest); end > start + 1; end -= 1) {
        const forms = this.formsOf(run.slice(start, end));
        const fits = end - start > 2 || (boundaries.has(start) && boundaries.has(end));
        if (!forms || !fits) continue;
        spans.push({ start, end, forms });
        start = end - 1;
        break;
      }
    }
    return spans;
  }
}
