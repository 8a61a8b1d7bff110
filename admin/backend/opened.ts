/** Path → the text that the open form started from, on whichever branch. One form is open at a time. */
const texts = new Map<string, string>();

/** A form was filled from `text`, or `text` is what it has just been saved as. */
export function rememberOpened(path: string, text: string): void {
  texts.set(path, text);
}

export function openedText(path: string): string | undefined {
  return texts.get(path);
}
