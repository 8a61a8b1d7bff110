import type { mergeEntry } from '../conflict/merge-entry.ts';

/** Comes with the parser of Markdown, which only a save that met another's has loaded. */
export type Merge = typeof mergeEntry;

/** The form on the screen, as far as whoever saves it must steer it; one is open at a time. */
export class OpenForm {
  #reload: () => void = () => undefined;
  readonly #mixed = new Map<string, Merge>();

  /** Decap's editor says that it is there, and how it is filled anew from what lies on the host. */
  opened(reload: () => void): void {
    this.#reload = reload;
  }

  reload(): void {
    this.#reload();
  }

  /** What was saved at a path holds others' changes too, which the form does not show yet. */
  noteMixed(path: string, merge: Merge): void {
    this.#mixed.set(path, merge);
  }

  /** How the last save at a path was merged, if it was such a one; asked once. */
  takeMixed(path: string): Merge | undefined {
    const merge = this.#mixed.get(path);
    this.#mixed.delete(path);
    return merge;
  }
}
