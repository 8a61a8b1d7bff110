import { MAIN, findMarked } from '../../marks/elements.ts';
import {
  type EntriesPack,
  type ListsPack,
  type PackedEntry,
  type PackedPage,
  type Part,
  type Template,
  WHOLE,
  folderOf,
} from '../pack-format.ts';
import { type Cards, byPageNumber } from './cards.ts';
import type { Page } from './page.ts';
import { openContents, packTruly } from './pack-truly.ts';
import { cutShards } from './shards.ts';
import { cutPages } from './template.ts';

/** Pages of one kind. */
interface PackedGroup {
  /** Their common markup. */
  template: Template;
  /** Paths of pages that do not fit it, or could not be restored exactly: they are stored unchanged. */
  whole: readonly string[];
}

export interface PackedEntries extends PackedGroup {
  shards: readonly EntriesPack[];
}

export interface PackedPages extends PackedGroup {
  pages: readonly PackedPage[];
}

export interface PackedLists extends PackedGroup {
  pack: ListsPack;
}

/** Pages that are packed as they are: they are needed without any other pack. */
export const packWhole = (pages: readonly Page[]): PackedPage[] =>
  pages.map(({ path, html }) => [path, WHOLE, html]);

/** Packs the entries of a collection, in the order of their paths. */
export function packEntries(
  collection: string,
  entries: readonly Page[],
  cards: Cards,
): Promise<PackedEntries> {
  const make = (literal: ReadonlySet<string>): PackedEntries => {
    const withoutNeighbours = (page: Page, html: string) => cards.withoutNeighbours(page, html);
    const { pages, ...group } = packGroup(collection, entries, withoutNeighbours, literal);
    const sized = pages.map(([path, template, ...rest]) => {
      const entry: PackedEntry = [path, template, cards.cardOf(path), ...rest];
      return { path, size: JSON.stringify(entry).length, entry };
    });
    const shards = cutShards(sized).map((shard) => ({ pages: shard.map(({ entry }) => entry) }));
    return { ...group, shards };
  };
  return packTruly(entries, make, ({ template, shards }) =>
    openContents([
      { kind: 'pages', content: { templates: { [collection]: template }, pages: [] } },
      { kind: 'lists', content: { orders: cards.orders, pages: [] } },
      ...shards.map((content) => ({ kind: 'entries', collection, content }) as const),
    ]),
  );
}

/**
 * Packs the lists of all collections.
 * @param cardsOf the cards of a collection's entries
 */
export function packLists(
  lists: readonly Page[],
  cardsOf: (collection: string) => Cards,
): Promise<PackedLists> {
  const orders: Record<string, readonly number[]> = {};
  for (const { path } of lists.toSorted(byPageNumber))
    Object.assign(orders, cardsOf(folderOf(path)).orders);
  const numbered = (page: Page, html: string) => cardsOf(folderOf(page.path)).numbered(page, html);
  const make = (literal: ReadonlySet<string>): PackedLists => {
    const { pages, ...group } = packGroup(LISTS, lists, numbered, literal);
    return { ...group, pack: { orders, pages } };
  };
  const collections = [...new Set(lists.map(({ path }) => folderOf(path)))];
  return packTruly(lists, make, ({ template, pack }) =>
    openContents([
      { kind: 'pages', content: { templates: { [LISTS]: template }, pages: [] } },
      { kind: 'lists', content: pack },
      // Lists have nothing but the cards of entries.
      ...collections.map((collection) => {
        const pages = cardsOf(collection).all.map(([path, card]) => [path, WHOLE, card] as const);
        return { kind: 'entries', collection, content: { pages } } as const;
      }),
    ]),
  );
}

/** Packs standalone pages. */
export function packAlone(alone: readonly Page[]): Promise<PackedPages> {
  const make = (literal: ReadonlySet<string>) =>
    packGroup(ALONE, alone, (_, html) => html, literal);
  return packTruly(alone, make, ({ template, pages }) =>
    openContents([{ kind: 'pages', content: { templates: { [ALONE]: template }, pages } }]),
  );
}

/** Names of templates; those of entries are named by their collection. */
export const [LISTS, ALONE] = ['lists', 'alone'] as const;

/**
 * Markup around a page's own part is removed; that part remains one piece, as created by `pack`.
 * @param literal paths of pages that are stored unchanged
 */
function packGroup(
  name: string,
  pages: readonly Page[],
  pack: (page: Page, main: string) => Part,
  literal: ReadonlySet<string>,
): PackedPages {
  const cut = pages.map(({ path, html }) => (literal.has(path) ? undefined : cutAround(html)));
  const fitting = cut.filter((parts) => parts !== undefined);
  const before = cutPages(fitting.map(({ head }) => head));
  const after = cutPages(fitting.map(({ foot }) => foot));
  const whole: string[] = [];
  let number = -1;
  const packed = pages.map((page, at): PackedPage => {
    const parts = cut[at];
    if (!parts) {
      whole.push(page.path);
      return [page.path, WHOLE, page.html];
    }
    number += 1;
    const main = pack(page, parts.main);
    return [page.path, name, ...(before.parts[number] ?? []), main, ...(after.parts[number] ?? [])];
  });
  return { template: [...before.template, ...after.template], whole, pages: packed };
}

/** A page split before and after its own part; undefined if that is not marked. */
function cutAround(html: string): { head: string; main: string; foot: string } | undefined {
  const [own] = findMarked(html, MAIN);
  return (
    own && {
      head: html.slice(0, own.start),
      main: html.slice(own.start, own.end),
      foot: html.slice(own.end),
    }
  );
}
