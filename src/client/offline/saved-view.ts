import { formatDate } from '../../values/dates.ts';
import { DOT } from '../../values/dots.ts';
import { make, part } from '../page/elements.ts';
import { type PublishedChanges, changeSince } from './saved-changes.ts';
import type { SavedPage } from './saved-list.ts';

export type Order = 'day' | 'collection';

interface Actions {
  base: string;
  remove: (page: SavedPage) => void;
}

/** Shows the list, in groups of one collection each if so ordered. */
export function showList(pages: readonly SavedPage[], order: Order, actions: Actions): void {
  part('saved-empty').hidden = pages.length > 0;
  part('saved-orders').hidden = pages.length < 2;
  const toItem = (page: SavedPage) => item(page, actions);
  const groups = Object.entries(order === 'day' ? { '': pages } : groupsOf(pages));
  part('saved-lists').replaceChildren(
    ...groups.flatMap(([name, group]) => [
      ...(name === '' ? [] : [make('h2', {}, name)]),
      make('ul', { className: 'saved-list' }, ...group.map(toItem)),
    ]),
  );
}

function groupsOf(pages: readonly SavedPage[]): Record<string, SavedPage[]> {
  const groups: Record<string, SavedPage[]> = Object.create(null) as Record<string, SavedPage[]>;
  for (const page of pages) (groups[page.collection] ??= []).push(page);
  return groups;
}

function item(page: SavedPage, { base, remove }: Actions): HTMLElement {
  const { path, title, collection, day } = page;
  const button = make('button', { type: 'button', className: 'quiet' }, '移除');
  button.setAttribute('aria-label', `移除“${title}”`);
  button.addEventListener('click', () => remove(page));
  const facts = make('p', { className: 'meta' }, `${collection}${DOT}收藏于${formatDate(day)}`);
  const where = make('span');
  where.dataset['readable'] = path;
  facts.append(where);
  const changed = make('p', { className: 'saved-change', hidden: true });
  changed.dataset['changed'] = path;
  const text = make('div', {}, make('a', { href: base + path }, title), facts, changed);
  return make('li', {}, text, button);
}

/** Marks the pages of the list that have changed since they were saved. */
export function showChanged(pages: readonly SavedPage[], changes: PublishedChanges): void {
  const days = new Map(pages.map(({ path, day }) => [path, day]));
  for (const line of part('saved-lists').querySelectorAll<HTMLElement>('[data-changed]')) {
    const path = line.dataset['changed'] ?? '';
    const text = changeSince({ path, day: days.get(path) ?? '' }, changes);
    line.textContent = text ?? '';
    line.hidden = text === undefined;
  }
}

/** Marks each page of the list that can be read offline; leaves the rest of the list as it is. */
export function showReadable(readable: ReadonlySet<string>): void {
  for (const where of part('saved-lists').querySelectorAll<HTMLElement>('[data-readable]')) {
    const isReadable = readable.has(where.dataset['readable'] ?? '');
    where.textContent = DOT + (isReadable ? '没有网络也能看' : '要有网络才能看');
  }
}

/** Announces what was done, with a button to undo it if possible. */
export function announceDone(text: string, undo?: () => void): void {
  const status = part('saved-status');
  status.replaceChildren(text);
  if (!undo) return;
  const button = make('button', { type: 'button', className: 'quiet' }, '撤销');
  button.addEventListener('click', undo);
  status.append(button);
}
