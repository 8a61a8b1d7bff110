/** Something that was typed: a word that stands nowhere else. */
export interface Word {
  text: string;
  /** The entry that it was typed into. */
  entry: string;
  /** When its last key was pressed. */
  at: number;
  /** It may be gone: a kill came too soon after it, or the editor said so. */
  isFree: boolean;
}

/** How old a word is that a kill may not take. */
const KEPT_AFTER_MS = 3000;

/** What an editor has typed in a trial, and what of it must be somewhere. */
export class Typed {
  readonly words: Word[] = [];

  add(text: string, entry: string, at: number): void {
    this.words.push({ text, entry, at, isFree: false });
  }

  /** The page is gone without notice: the last seconds may be too. `saved`: what lies on the host. */
  killed(now: number, saved: string): void {
    for (const word of this.words)
      if (now - word.at < KEPT_AFTER_MS && !saved.includes(word.text)) word.isFree = true;
  }

  /** The editor has said that what is not saved of an entry is not wanted. */
  discarded(entry: string, saved: string): void {
    for (const word of this.#of(entry)) if (!saved.includes(word.text)) word.isFree = true;
  }

  /** What of an entry must be in a text and is not. */
  missingIn(entry: string, text: string): string[] {
    return this.#of(entry)
      .filter(({ isFree, text: word }) => !isFree && !text.includes(word))
      .map(({ text: word }) => word);
  }

  /** What of an entry stands in a text. */
  presentIn(entry: string, text: string): string[] {
    return this.#of(entry)
      .filter(({ text: word }) => text.includes(word))
      .map(({ text: word }) => word);
  }

  #of(entry: string): Word[] {
    return this.words.filter((word) => word.entry === entry);
  }
}
