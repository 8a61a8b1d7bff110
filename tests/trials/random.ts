import { createHash } from 'node:crypto';

/** Seeded random numbers: the same seed gives the same ones, on every machine. */
export class Random {
  readonly #seed: string;
  #count = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** From 0 up to 1, exclusive. */
  fraction(): number {
    this.#count += 1;
    const hash = createHash('sha256').update(`${this.#seed}/${this.#count}`).digest();
    return hash.readUInt32BE() / 2 ** 32;
  }

  /** An integer from 0 up to a bound, exclusive. */
  below(bound: number): number {
    return Math.floor(this.fraction() * bound);
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }
}
