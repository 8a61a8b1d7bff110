/** Path → the text that the open form started from, on whichever branch. One form is open at a time. */
const texts = new Map<string, string>();

/** A form was filled from `text`, or `text` is what it has just been saved as. */
export function rememberOpened(path: string, text: string): void {
  texts.set(path, text);
}

export function openedText(path: string): string | undefined {
  return texts.get(path);
}

/** What is published beside a draft: the text, or nothing yet. */
export interface Published {
  text: string | undefined;
}

/** Path → what was published when a form was filled from a draft; undefined where that could not be read. */
const besideDrafts = new Map<string, Promise<Published | undefined>>();

/** The open form is a draft's from now on. */
export function rememberDraft(path: string, published: Promise<Published | undefined>): void {
  besideDrafts.set(path, published);
}

/** The open form is filled from what is published. */
export function forgetDraft(path: string): void {
  besideDrafts.delete(path);
}

/** Whether the form's draft, which is no more, was given up: what is published is what it was. */
export async function isGivenUp(path: string, published: string | undefined): Promise<boolean> {
  const before = await besideDrafts.get(path);
  return before !== undefined && before.text === published;
}
