/** What is published beside a draft: the text, or nothing yet. */
export interface Published {
  text: string | undefined;
}

/** What the open form was filled from. One form is open at a time. */
export class OpenedTexts {
  /** Path → the text that the form started from, on whichever branch. */
  readonly #texts = new Map<string, string>();
  /** Path → what was published when a form was filled from a draft; undefined where that could not be read. */
  readonly #besideDrafts = new Map<string, Promise<Published | undefined>>();

  /** A form was filled from `text`, or `text` is what it has just been saved as. */
  remember(path: string, text: string): void {
    this.#texts.set(path, text);
  }

  textOf(path: string): string | undefined {
    return this.#texts.get(path);
  }

  /** The open form is a draft's from now on. */
  rememberDraft(path: string, published: Promise<Published | undefined>): void {
    this.#besideDrafts.set(path, published);
  }

  /** The open form is filled from what is published. */
  forgetDraft(path: string): void {
    this.#besideDrafts.delete(path);
  }

  /** Whether the form's draft, which is no more, was given up: what is published is what it was. */
  async isGivenUp(path: string, published: string | undefined): Promise<boolean> {
    const before = await this.#besideDrafts.get(path);
    return before !== undefined && before.text === published;
  }
}
