import { toHash } from '../../search/address.ts';
import { clearRecent, readRecent } from '../search-box/recent.ts';
import { make, part } from '../page/elements.ts';

const section = part('search-recent');
const list = part('search-recent-list');

/** Shows the recent queries of this device, if any. */
export function showRecent(): void {
  const queries = readRecent();
  list.replaceChildren(
    ...queries.map((query) => make('li', {}, make('a', { href: toHash(query) }, query))),
  );
  section.hidden = queries.length === 0;
}

export function hideRecent(): void {
  section.hidden = true;
}

/** The button that clears the list; `onCleared` moves the focus. */
export function startRecent(onCleared: () => void): void {
  part('search-recent-clear').addEventListener('click', () => {
    clearRecent();
    showRecent();
    onCleared();
  });
}
