import { toHash } from '../../search/address.ts';
import { make, part } from '../page/elements.ts';
import type { Note } from './messages.ts';

const notes = part('search-notes');
const base = part('search').dataset['base'] ?? '/';

/**
 * Shows how the query was read, each note with its alternative: a link on this page that runs
 * another query, or one to another page.
 */
export function showNotes(said: readonly Note[]): void {
  notes.replaceChildren(
    ...said.map(({ text, link }) =>
      make('p', {}, text, ...(link ? [' ', make('a', { href: hrefOf(link) }, link.text)] : [])),
    ),
  );
}

function hrefOf(link: NonNullable<Note['link']>): string {
  return 'state' in link ? toHash(link.state) : `${base}${link.path}`;
}
