/** A typed word, which occurs nowhere else. */
export interface Word {
  text: string;
  /** The entry that it was typed into. */
  entry: string;
  /** The time of its last key. */
  at: number;
  /** It may be lost: a kill came too soon after it, or the editor discarded it. */
  isFree: boolean;
}

/** Age in milliseconds from which a word must survive a kill. */
const KEPT_AFTER_MS = 8000;

/** What an editor has typed in a trial, and which words must exist somewhere. */
export class Typed {
  readonly words: Word[] = [];

  add(text: string, entry: string, at: number): void {
    this.words.push({ text, entry, at, isFree: false });
  }

  /** The page was closed without notice: the last seconds may be lost too. `saved`: the text on the host. */
  killed(now: number, saved: string): void {
    for (const word of this.words)
      if (now - word.at < KEPT_AFTER_MS && !saved.includes(word.text)) word.isFree = true;
  }

  /** The editor has discarded the unsaved work on an entry. */
  discarded(entry: string, saved: string): void {
    for (const word of this.#of(entry)) if (!saved.includes(word.text)) word.isFree = true;
  }

  /** The words of an entry that must be in a text and are missing. */
  missingIn(entry: string, text: string): string[] {
    return this.#of(entry)
      .filter(({ isFree, text: word }) => !isFree && !text.includes(word))
      .map(({ text: word }) => word);
  }

  /** The words of an entry that a text contains. */
  presentIn(entry: string, text: string): string[] {
    return this.#of(entry)
      .filter(({ text: word }) => text.includes(word))
      .map(({ text: word }) => word);
  }

  #of(entry: string): Word[] {
    return this.words.filter((word) => word.entry === entry);
  }
}
