import { setTimeout as delay } from 'node:timers/promises';

/** Astro's refresh of all content; the context reaches its loaders. */
export type Refresh = (options: { context: { rerender: () => void } }) => Promise<void>;

const TRIES = 50;
const BETWEEN_MS = 100;

/**
 * Renders every body again. Astro skips a refresh, with only a log message, while it reloads the
 * configuration of the content: a refresh that did not begin is retried. And Astro ignores watcher
 * events while it loads: changes in the meantime are sent again.
 */
export class Rerender {
  readonly #refresh: Refresh;
  readonly #notifyAgain: (event: string, path: string) => void;
  readonly #missed = new Map<string, string>();
  #isRunning = false;
  #isWanted = false;

  /** @param notifyAgain emits a watcher event for a path again */
  constructor(refresh: Refresh, notifyAgain: (event: string, path: string) => void) {
    this.#refresh = refresh;
    this.#notifyAgain = notifyAgain;
  }

  /** Records a watcher event for a file of the content. */
  note(event: string, path: string): void {
    if (this.#isRunning) this.#missed.set(path, event);
  }

  /** Calls during a run lead to one more run. */
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
