import { setTimeout as delay } from 'node:timers/promises';

/** Astro's refresh of all content; the context reaches its loaders. */
export type Refresh = (options: { context: { rerender: () => void } }) => Promise<void>;

const TRIES = 50;
const BETWEEN_MS = 100;

/**
 * Has every body rendered anew. Astro passes over a refresh, and says so in its log only, while it reads the
 * configuration of the content again: one that did not begin is tried again. And it watches no file of the content
 * while it loads: what changed meanwhile is told again.
 */
export class Rerender {
  readonly #refresh: Refresh;
  readonly #notifyAgain: (event: string, path: string) => void;
  readonly #missed = new Map<string, string>();
  #isRunning = false;
  #isWanted = false;

  /** @param notifyAgain what a watcher's listeners hear of a path */
  constructor(refresh: Refresh, notifyAgain: (event: string, path: string) => void) {
    this.#refresh = refresh;
    this.#notifyAgain = notifyAgain;
  }

  /** Notes what a watcher tells of a file of the content. */
  note(event: string, path: string): void {
    if (this.#isRunning) this.#missed.set(path, event);
  }

  /** Calls while it runs lead to one more run. */
  async run(): Promise<void> {
    this.#isWanted = true;
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      while (this.#isWanted) {
        this.#isWanted = false;
        await this.#load();
      }
    } finally {
      this.#isRunning = false;
      for (const [path, event] of this.#missed) this.#notifyAgain(event, path);
      this.#missed.clear();
    }
  }

  async #load(): Promise<void> {
    let hasBegun = false;
    const rerender = () => {
      hasBegun = true;
    };
    for (let round = 0; round < TRIES; round += 1) {
      await this.#refresh({ context: { rerender } });
      if (hasBegun) return;
      await delay(BETWEEN_MS);
    }
    throw new Error('Astro did not load the content anew');
  }
}
