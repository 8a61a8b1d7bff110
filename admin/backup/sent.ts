/** A text on its way to the host. */
export interface Sent {
  path: string;
  text: string;
}

/** What is being saved, by the key that its form keeps its backup under. */
export class SentTexts {
  readonly #sent = new Map<string, Sent>();

  /** What the form kept under this key is being saved as; undefined once the host has said that it is. */
  note(key: string, one: Sent | undefined): void {
    if (one) this.#sent.set(key, one);
    else this.#sent.delete(key);
  }

  from(key: string): Sent | undefined {
    return this.#sent.get(key);
  }

  /** Whether what lies on the host is from here: it was saved, and only the answer never came. */
  readonly isOurs = (path: string, text: string): boolean =>
    [...this.#sent.values()].some((one) => one.path === path && one.text === text);
}
