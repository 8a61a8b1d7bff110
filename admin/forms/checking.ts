/** Whether the form is being validated before a save, which takes a while on a slow network. */
export class Checking {
  #count = 0;
  readonly #listeners = new Set<() => void>();

  readonly isGoingOn = (): boolean => this.#count > 0;

  /** Calls `listener` on each change; returns the function that unsubscribes it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Marks the form as being checked until `check` has settled. */
  async during<Result>(check: () => Promise<Result>): Promise<Result> {
    this.#change(1);
    try {
      return await check();
    } finally {
      this.#change(-1);
    }
  }

  #change(by: number): void {
    this.#count += by;
    for (const listener of this.#listeners) listener();
  }
}
