import { neighboursNav } from '../../values/neighbours.ts';
import { NEIGHBOURS, type Part, folderOf, linkOf } from '../pack-format.ts';
import type { Page } from './page.ts';

const CARD = /<li class="card".*?<\/li>/gs;
const NAV = /<nav class="neighbours".*?<\/nav>/s;

/** The cards of entries as the lists of a site show them, and the order that they stand in. */
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

  /** `entries` in the order of their paths. */
  constructor(base: string, entries: readonly Page[], lists: readonly Page[]) {
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
    }
  }

  cardOf(path: string): string {
    return this.#cards.get(path) ?? '';
  }

  /** A list in which a number stands for each card that is like its entry's. */
  numbered({ path }: Page, main: string): Part {
    const parts: (string | number)[] = [];
    let done = 0;
    for (const { 0: card, index } of main.matchAll(CARD)) {
      const entry = this.#entryOf(card);
      if (!entry || folderOf(entry) !== folderOf(path) || this.cardOf(entry) !== card) continue;
      if (index > done) parts.push(main.slice(done, index));
      parts.push(this.#numbers.get(entry) ?? -1);
      done = index + card.length;
    }
    return [...parts, main.slice(done)];
  }

  /** An entry's page without the links to its neighbours, where they can be made from the order again. */
  withoutNeighbours({ path }: Page, main: string): string {
    const listed = this.#listed.get(folderOf(path)) ?? [];
    const at = listed.indexOf(path);
    if (at < 0) return main;
    const link = (neighbour: string | undefined) => linkOf(this.cardOf(neighbour ?? ''));
    const nav = neighboursNav(link(listed[at - 1]), link(listed[at + 1]));
    return main.replace(NAV, (built) => (built === nav ? NEIGHBOURS : built));
  }

  #take(path: string, html: string): void {
    const collection = folderOf(path);
    const isWhole = /^[^/]+\/(?:page\/\d+\/)?$/.test(path);
    for (const [card] of html.matchAll(CARD)) {
      const entry = this.#entryOf(card);
      if (!entry || folderOf(entry) !== collection) continue;
      if (!this.#cards.has(entry)) this.#cards.set(entry, card);
      if (isWhole) this.#listed.set(collection, [...(this.#listed.get(collection) ?? []), entry]);
    }
  }

  /** The path of the entry that a card leads to; undefined where it is none that is packed. */
  #entryOf(card: string): string | undefined {
    const path = linkOf(card)?.href.slice(this.#base.length);
    return path !== undefined && this.#numbers.has(path) ? path : undefined;
  }
}

/** `rights/page/2/` before `rights/page/10/`. */
function byPageNumber({ path: one }: Page, { path: other }: Page): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
