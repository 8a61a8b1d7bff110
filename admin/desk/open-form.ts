import type { mergeEntry } from '../conflict/merge-entry.ts';

/** A type only: the module contains the Markdown parser, and only a save with a conflict has loaded it. */
export type Merge = typeof mergeEntry;

/** The form on the screen, as far as saving controls it; one is open at a time. */
export class OpenForm {
  #reload: () => void = () => undefined;
  readonly #mixed = new Map<string, Merge>();

  /** Registers Decap's editor and the function that reloads it from the host. */
  opened(reload: () => void): void {
    this.#reload = reload;
  }

  reload(): void {
    this.#reload();
  }

  /** Records that the version saved at a path includes others' changes, which the form does not show yet. */
  noteMixed(path: string, merge: Merge): void {
    this.#mixed.set(path, merge);
  }

  /** How the last save at a path was merged, if it was; returned once. */
  takeMixed(path: string): Merge | undefined {
    const merge = this.#mixed.get(path);
    this.#mixed.delete(path);
    return merge;
  }
}
