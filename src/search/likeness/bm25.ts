import { idf } from './idf.ts';
import { tuning } from '../tuning.ts';

interface Holder {
  text: number;
  times: number;
}

/** BM25 over short texts in memory. */
export class Bm25 {
  readonly #holders = new Map<string, Holder[]>();
  readonly #norms = new Map<number, number>();
  readonly #average: number;
  readonly #base: Bm25 | undefined;

  /**
   * @param texts the tokens of each by its number, repeated by frequency
   * @param b strength of the length normalisation, 0 … 1
   * @param base these texts are found beside its own; weights of tokens are those of the base
   */
  constructor(texts: readonly (readonly [number, readonly string[]])[], b: number, base?: Bm25) {
    this.#base = base;
    this.#average = base
      ? base.#average
      : texts.reduce((sum, [, { length }]) => sum + length, 0) / (texts.length || 1) || 1;
    for (const [text, tokens] of texts) {
      this.#norms.set(text, tuning.likeness.k1 * (1 - b + (b * tokens.length) / this.#average));
      for (const token of tokens) this.#add(token, text);
    }
  }

  #add(token: string, text: number): void {
    const holders = this.#holders.get(token);
    const last = holders?.[holders.length - 1];
    if (last?.text === text) last.times += 1;
    else if (holders) holders.push({ text, times: 1 });
    else this.#holders.set(token, [{ text, times: 1 }]);
  }

  has(token: string): boolean {
    return this.#holders.has(token) || this.#base?.has(token) === true;
  }

  /** The weight of a token: higher for rarer ones. */
  idf(token: string): number {
    return this.#base?.idf(token) ?? idf(this.#norms.size, this.#holders.get(token)?.length ?? 0);
  }

  /** Number of a text → the saturated frequency of a token in it, 0 … 1, for all texts with it. */
  shares(token: string): Map<number, number> {
    const shares = this.#base?.shares(token) ?? new Map<number, number>();
    for (const { text, times } of this.#holders.get(token) ?? [])
      shares.set(text, times / (times + (this.#norms.get(text) ?? tuning.likeness.k1)));
    return shares;
  }

  /**
   * Number of a text → its score, for all texts with any of the tokens, given with their weights.
   */
  scores(tokens: ReadonlyMap<string, number>): Map<number, number> {
    const scores = new Map<number, number>();
    for (const [token, weight] of tokens) {
      const factor = this.idf(token) * weight * (tuning.likeness.k1 + 1);
      for (const [text, share] of this.shares(token)) {
        scores.set(text, (scores.get(text) ?? 0) + factor * share);
      }
    }
    return scores;
  }
}
