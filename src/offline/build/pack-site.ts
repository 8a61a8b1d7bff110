import { type CollectionName, collections, isCollectionName } from '../../collections/index.ts';
import { listedCollections } from '../../collections/places.ts';
import { type Part, type Template, folderOf } from '../pack-format.ts';
import type { Level, PackFile, SiteFile } from '../types.ts';
import { Cards } from './cards.ts';
import { ALONE, LISTS, packAlone, packEntries, packLists, packWhole } from './pack-pages.ts';
import type { Page, SitePage } from './page.ts';

/** A pack before it is written. */
export interface Draft {
  file: Omit<PackFile, keyof SiteFile>;
  /** Its content. */
  json: Buffer;
  /** Paths of the pages in it that fit no template, or could not be restored exactly. */
  whole: readonly string[];
  /** Collection → how many of the pages in it have cards of its entries, which are in other packs. */
  withCards: Readonly<Record<string, number>>;
}

/** Makes something, unless an earlier build has made it of the same input. */
export type Keep = <Made>(input: unknown, make: () => Promise<Made>) => Promise<Made>;

/** Pages that every device stores, whatever the reader chooses. */
const FRAME: readonly string[] = ['', 'offline/missing/'];
const listed: readonly string[] = listedCollections;

/** The lowest level of a page, by its folder; standalone pages are in level `carry`. */
export const levelOf = (folder: string): Level =>
  isCollectionName(folder) ? collections[folder].site.offline : 'carry';

/**
 * Packs the pages of a site, each exactly once. The pages of one group are in memory at a time; a
 * group is packed again only if one of its pages changed, or a list with their cards.
 *
 * @param pages in the order of their paths
 */
export async function* packSite(
  pages: readonly SitePage[],
  base: string,
  keep: Keep,
): AsyncGenerator<readonly Draft[]> {
  const groups = groupPages(pages);
  const cardsOf = cardsByCollection(base, groups);
  const templates: Record<string, Template> = {};
  yield [toDraft({ kind: 'frame', level: 'visited' }, { pages: packWhole(read(groups.frame)) })];
  for (const [collection, { entries, lists }] of groups.collections) {
    const input = ['entries', base, idsOf(entries), idsOf(lists)];
    const group = await keep(input, () => draftEntries(collection, entries, cardsOf(collection)));
    templates[collection] = group.template;
    yield group.drafts;
  }
  const collected = [...groups.collections.values()];
  const entries = collected.flatMap((group) => group.entries.map(({ path }) => path));
  const lists = collected.flatMap((group) => group.lists).sort(byPath);
  const packedLists = await keep(['lists', base, entries, idsOf(lists)], () =>
    draftLists(lists, cardsOf),
  );
  yield packedLists.drafts;
  const alone = await keep(['alone', idsOf(groups.alone)], () => packAlone(read(groups.alone)));
  templates[ALONE] = alone.template;
  templates[LISTS] = packedLists.template;
  yield [toDraft({ kind: 'pages', level: 'carry' }, { pages: alone.pages, templates }, alone)];
}

/** The pages of a site by their kind, each in the order of their paths. */
interface Groups {
  frame: readonly SitePage[];
  alone: readonly SitePage[];
  collections: ReadonlyMap<CollectionName, Collected>;
}

interface Collected {
  entries: readonly SitePage[];
  lists: readonly SitePage[];
}

function groupPages(pages: readonly SitePage[]): Groups {
  const isFrame = ({ path }: SitePage) => FRAME.includes(path);
  const isEntry = ({ kind }: SitePage) => kind === 'entry';
  const rest = pages.filter((page) => !isFrame(page));
  const byFolder = Map.groupBy(rest, ({ path }) => folderOf(path));
  const collected = listedCollections.map((name) => {
    const own = byFolder.get(name) ?? [];
    return [name, { entries: own.filter(isEntry), lists: own.filter((page) => !isEntry(page)) }];
  }) satisfies [CollectionName, Collected][];
  return {
    frame: pages.filter(isFrame),
    alone: rest.filter(({ path }) => !listed.includes(folderOf(path))),
    collections: new Map(collected),
  };
}

/** The cards of each collection, read when they are needed. */
function cardsByCollection(base: string, { collections }: Groups): (name: string) => Cards {
  const known = new Map<string, Cards>();
  return (name) => {
    const { entries = [], lists = [] } = collections.get(name as CollectionName) ?? {};
    const cards = known.get(name) ?? new Cards(base, entries, lists);
    known.set(name, cards);
    return cards;
  };
}

/** Pages of one kind that were packed. */
interface Drafts {
  /** Their common markup. */
  template: Template;
  drafts: readonly Draft[];
}

async function draftEntries(
  collection: CollectionName,
  entries: readonly SitePage[],
  cards: Cards,
): Promise<Drafts> {
  const { template, shards, whole } = await packEntries(collection, read(entries), cards);
  const drafts = shards.map((pack, at) =>
    toDraft(
      {
        kind: 'entries',
        level: levelOf(collection),
        collection,
        from: pack.pages[0]?.[0] ?? '',
      },
      pack,
      { whole: at === 0 ? whole : [] },
    ),
  );
  return { template, drafts };
}

async function draftLists(
  lists: readonly SitePage[],
  cardsOf: (collection: string) => Cards,
): Promise<Drafts> {
  const { template, pack, whole } = await packLists(read(lists), cardsOf);
  const withCards: Record<string, number> = {};
  for (const [path, , ...parts] of pack.pages) {
    if (parts.some(hasCards)) withCards[folderOf(path)] = (withCards[folderOf(path)] ?? 0) + 1;
  }
  const drafts = [toDraft({ kind: 'lists', level: 'carry' }, pack, { whole, withCards })];
  return { template, drafts };
}

const hasCards = (part: Part): boolean =>
  typeof part !== 'string' && part.some((one) => typeof one === 'number');

function toDraft<Content extends { pages: readonly unknown[] }>(
  { kind, level, ...rest }: Omit<Draft['file'], 'pages'>,
  content: Content,
  { whole = [], withCards = {} }: Partial<Pick<Draft, 'whole' | 'withCards'>> = {},
): Draft {
  const json = Buffer.from(JSON.stringify(content));
  return { file: { kind, level, pages: content.pages.length, ...rest }, json, whole, withCards };
}

const read = (pages: readonly SitePage[]): Page[] =>
  pages.map(({ path, html }) => ({ path, html }));

const idsOf = (pages: readonly SitePage[]) => pages.map(({ path, hash }) => [path, hash]);

export const byPath = (one: SitePage, other: SitePage): number => (one.path < other.path ? -1 : 1);
