import { createHash } from 'node:crypto';
import type { ResultStore } from './kept-results.ts';

/** Compressed chunks of the index of the last build, in one file: after an edit few are others. */
export class KeptChunks {
  readonly #store: ResultStore;
  readonly #known: ReadonlyMap<string, Uint8Array>;
  readonly #used = new Map<string, Uint8Array>();
  #isChanged = false;

  private constructor(store: ResultStore, known: ReadonlyMap<string, Uint8Array>) {
    this.#store = store;
    this.#known = known;
  }

  static async open(store: ResultStore): Promise<KeptChunks> {
    const known = await store.get('chunks');
    return new KeptChunks(store, known instanceof Map ? (known as Map<string, Buffer>) : new Map());
  }

  compressed(content: Uint8Array, compress: () => Uint8Array): Uint8Array {
    const name = createHash('sha256').update(content).digest('hex');
    const known = this.#known.get(name);
    const made = known ?? compress();
    if (!known) this.#isChanged = true;
    this.#used.set(name, made);
    return made;
  }

  /** Keeps those that were used. */
  async save(): Promise<void> {
    if (this.#isChanged) await this.#store.set('chunks', this.#used);
  }
}
