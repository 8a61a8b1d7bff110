const lockOf = (id: string) => `desk-form:${id}`;

/** The open form's own name: what it keeps is its own, whatever another window keeps of the same entry. */
export class FormId {
  #id = '';
  #letGo: () => void = () => undefined;

  /** Of the open form; empty where none has been opened yet. */
  get now(): string {
    return this.#id;
  }

  /** A form has been opened. */
  start(): void {
    this.resume(crypto.randomUUID());
  }

  /** From now on the open form is one that ended before: it goes on with what that one kept. */
  resume(id: string): void {
    this.#letGo();
    this.#id = id;
    const closed = new Promise<void>((resolve) => (this.#letGo = resolve));
    // The browser lets go by itself when the window is closed or dies.
    void navigator.locks.request(lockOf(id), () => closed);
  }

  /** Whether another window has that form open, and may still be writing in it. */
  async isOpenElsewhere(id: string): Promise<boolean> {
    if (id === this.#id) return false;
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === lockOf(id));
  }
}
