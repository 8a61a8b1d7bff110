import type { ReadSnapshot } from '../port/snapshot.ts';
import { mediaUses } from './media-uses.ts';

export type Uses = ReturnType<typeof mediaUses>;

/** All cards of an open library read this at once, and again when it is opened later. */
const FRESH_MS = 10_000;

/** The entries that use each file of the library, read once for all cards. */
export class RecentUses {
  readonly #readSnapshot: ReadSnapshot;
  #known: { until: number; uses: Promise<Uses | undefined> } | undefined;

  constructor(readSnapshot: ReadSnapshot) {
    this.#readSnapshot = readSnapshot;
  }

  /** Undefined if the other entries are unavailable: no claim is made then. */
  read(): Promise<Uses | undefined> {
    if (this.#known && performance.now() < this.#known.until) return this.#known.uses;
    const uses = this.#readSnapshot().then(
      ({ files }) => mediaUses(files),
      () => undefined,
    );
    this.#known = { until: performance.now() + FRESH_MS, uses };
    return uses;
  }
}
