/** A text that is being saved. */
export interface Sent {
  path: string;
  text: string;
}

/** Saves in progress, by the key of their form's backup. */
export class SentTexts {
  readonly #sent = new Map<string, Sent>();

  /** Records the save in progress for this key; undefined once the host has confirmed it. */
  note(key: string, one: Sent | undefined): void {
    if (one) this.#sent.set(key, one);
    else this.#sent.delete(key);
  }

  from(key: string): Sent | undefined {
    return this.#sent.get(key);
  }

  /** Whether the text on the host was written from here: the save succeeded, and only the response was lost. */
  readonly isOurs = (path: string, text: string): boolean =>
    [...this.#sent.values()].some((one) => one.path === path && one.text === text);
}
