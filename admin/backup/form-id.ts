const lockOf = (id: string) => `desk-form:${id}`;

/** The open form's id: its backup is separate from those of other windows with the same entry. */
export class FormId {
  #id = '';
  #letGo: () => void = () => undefined;

  /** The id of the open form; empty if none has been opened yet. */
  get now(): string {
    return this.#id;
  }

  /** Assigns an id to a form that has been opened. */
  start(): void {
    this.resume(crypto.randomUUID());
  }

  /** Makes the open form the continuation of one that has ended, including its backup. */
  resume(id: string): void {
    this.#letGo();
    this.#id = id;
    const closed = new Promise<void>((resolve) => (this.#letGo = resolve));
    // The browser releases the lock by itself when the window is closed or crashes.
    void navigator.locks.request(lockOf(id), () => closed);
  }

  /** Whether another window has that form open, and may still be writing to its backup. */
  async isOpenElsewhere(id: string): Promise<boolean> {
    if (id === this.#id) return false;
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === lockOf(id));
  }
}
