/** The published version beside a draft: a text, or none yet. */
export interface Published {
  text: string | undefined;
}

/** The text that the open form was filled from. One form is open at a time. */
export class OpenedTexts {
  /** Path → the text that the form started from, on whichever branch. */
  readonly #texts = new Map<string, string>();
  /** Path → the text published when a form was filled from a draft; undefined if that could not be read. */
  readonly #besideDrafts = new Map<string, Promise<Published | undefined>>();

  /** Records that a form was filled from `text`, or has just been saved as `text`. */
  remember(path: string, text: string): void {
    this.#texts.set(path, text);
  }

  textOf(path: string): string | undefined {
    return this.#texts.get(path);
  }

  /** Records that the open form belongs to a draft. */
  rememberDraft(path: string, published: Promise<Published | undefined>): void {
    this.#besideDrafts.set(path, published);
  }

  /** Records that the open form is filled from the published text. */
  forgetDraft(path: string): void {
    this.#besideDrafts.delete(path);
  }

  /** Whether the form's draft, which no longer exists, was discarded: the published text is unchanged. */
  async isGivenUp(path: string, published: string | undefined): Promise<boolean> {
    const before = await this.#besideDrafts.get(path);
    return before !== undefined && before.text === published;
  }
}
