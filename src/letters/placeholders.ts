/** A part of a text: as written, or the gap for an answer. */
export type Piece = { text: string; gap?: never } | { gap: string; text?: never };

/** `{{姓名}}`; spaces around the name are no part of it. */
const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;
/** Braces that belong to no placeholder, including those that a Chinese keyboard types. */
const STRAY = /\{\{|\}\}|｛｛|｝｝/;

/** Cuts a text at its placeholders, in order; no piece is empty. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: found, 1: gap = '', index } of text.matchAll(PLACEHOLDER)) {
    if (index > done) pieces.push({ text: text.slice(done, index) });
    pieces.push({ gap: gap.trim() });
    done = index + found.length;
  }
  return done < text.length ? [...pieces, { text: text.slice(done) }] : pieces;
}

/** The names of the placeholders in a text, in order, with repetitions. */
export const gapsIn = (text: string): string[] => piecesOf(text).flatMap(({ gap }) => gap ?? []);

/** The end of a text from the first braces that belong to no placeholder; undefined if there are none. */
export function strayIn(text: string): string | undefined {
  const left = text.replace(PLACEHOLDER, (found) => '\0'.repeat(found.length));
  const at = left.search(STRAY);
  return at < 0 ? undefined : text.slice(at, at + 20);
}
