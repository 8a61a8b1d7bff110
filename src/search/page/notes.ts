import { toHash } from '../address.ts';
import { make, part } from './elements.ts';
import type { Note } from './words.ts';

const notes = part('search-notes');

/** Says how the query was read, each note with its way back: a link of this page that asks anew. */
export function showNotes(said: readonly Note[]): void {
  notes.replaceChildren(
    ...said.map(({ text, link }) =>
      make(
        'p',
        {},
        text,
        ...(link ? [' ', make('a', { href: toHash(link.state) }, link.text)] : []),
      ),
    ),
  );
}
