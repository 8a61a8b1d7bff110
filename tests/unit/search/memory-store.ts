import { deserialize, serialize } from 'node:v8';
import type { ResultStore } from '../../../src/search/build/kept-results.ts';

/** What builds keep, in memory. */
export class MemoryStore implements ResultStore {
  readonly #values = new Map<string, Buffer>();
  /** Names of the values that were made, in order. */
  readonly made: string[] = [];
  get = (name: string) => {
    const value = this.#values.get(name);
    return Promise.resolve(value && (deserialize(value) as unknown));
  };
  set = (name: string, value: unknown) => {
    this.made.push(name);
    // As on a disk: no build may change what another one kept.
    this.#values.set(name, serialize(value));
    return Promise.resolve();
  };
  groups(): number {
    return this.made.filter((name) => name.startsWith('group ')).length;
  }
}
