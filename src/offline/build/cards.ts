import { readCardTitle } from '../../marks/card-title.ts';
import { CARD, findMarked } from '../../marks/elements.ts';
import { neighboursNav } from '../../marks/neighbours.ts';
import { KIND, readMark } from '../../marks/root.ts';
import { NEIGHBOURS, type Part, folderOf } from '../pack-format.ts';
import type { Page } from './page.ts';

/** The cards of entries in a site's lists, and their order. */
export class Cards {
  /** Collection → the numbers of its entries in the order of its list. */
  readonly orders: Record<string, readonly number[]> = {};
  readonly #base: string;
  /** Path of an entry → its number in its collection. */
  readonly #numbers = new Map<string, number>();
  /** Path of an entry → its card. */
  readonly #cards = new Map<string, string>();
  /** Collection → the paths of its entries in the order of its list. */
  readonly #listed = new Map<string, string[]>();
  /** Path of an entry → its place in that order. */
  readonly #places = new Map<string, number>();

  /** `entries` in the order of their paths. */
  constructor(base: string, entries: readonly Pick<Page, 'path'>[], lists: readonly Page[]) {
    this.#base = base;
    const counts = new Map<string, number>();
    for (const { path } of entries) {
      const number = counts.get(folderOf(path)) ?? 0;
      counts.set(folderOf(path), number + 1);
      this.#numbers.set(path, number);
    }
    for (const { path, html } of lists.toSorted(byPageNumber)) this.#take(path, html);
    for (const [collection, paths] of this.#listed) {
      this.orders[collection] = paths.map((path) => this.#numbers.get(path) ?? -1);
      for (const [at, path] of paths.entries())
        if (!this.#places.has(path)) this.#places.set(path, at);
    }
  }

  /** The paths of entries, with their cards. */
  get all(): (readonly [path: string, card: string])[] {
    return [...this.#numbers.keys()].map((path) => [path, this.cardOf(path)]);
  }

  cardOf(path: string): string {
    return this.#cards.get(path) ?? '';
  }

  /** A list in which each card that equals its entry's is replaced by a number. */
  numbered({ path }: Page, main: string): Part {
    const parts: (string | number)[] = [];
    let done = 0;
    for (const { start, end } of findMarked(main, CARD)) {
      const card = main.slice(start, end);
      const entry = this.#entryOf(card);
      if (!entry || folderOf(entry) !== folderOf(path) || this.cardOf(entry) !== card) continue;
      if (start > done) parts.push(main.slice(done, start));
      parts.push(this.#numbers.get(entry) ?? -1);
      done = end;
    }
    return [...parts, main.slice(done)];
  }

  /**
   * An entry's page without the links to its neighbours, if they can be restored from the order.
   */
  withoutNeighbours({ path }: Page, main: string): string {
    const listed = this.#listed.get(folderOf(path)) ?? [];
    const at = this.#places.get(path);
    if (at === undefined) return main;
    const link = (neighbour: string | undefined) => readCardTitle(this.cardOf(neighbour ?? ''));
    const nav = neighboursNav(link(listed[at - 1]), link(listed[at + 1]));
    return main.replace(nav, () => NEIGHBOURS);
  }

  #take(path: string, html: string): void {
    const collection = folderOf(path);
    const listed = this.#listed.get(collection) ?? [];
    const isWhole = readMark(html, KIND) === 'list';
    for (const { start, end } of findMarked(html, CARD)) {
      const card = html.slice(start, end);
      const entry = this.#entryOf(card);
      if (!entry || folderOf(entry) !== collection) continue;
      if (!this.#cards.has(entry)) this.#cards.set(entry, card);
      if (isWhole) listed.push(entry);
    }
    if (listed.length > 0) this.#listed.set(collection, listed);
  }

  /** The path of the entry that a card links to; undefined if that entry is not packed. */
  #entryOf(card: string): string | undefined {
    const path = readCardTitle(card)?.href.slice(this.#base.length);
    return path !== undefined && this.#numbers.has(path) ? path : undefined;
  }
}

const { compare } = new Intl.Collator('en', { numeric: true });
/** `rights/page/2/` before `rights/page/10/`. */
export const byPageNumber = (
  { path: one }: Pick<Page, 'path'>,
  { path: other }: Pick<Page, 'path'>,
): number => compare(one, other);
