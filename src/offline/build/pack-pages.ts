import type { CollectionName } from '../../collections/index.ts';
import { listedCollections } from '../../collections/places.ts';
import { MAIN, findMarked } from '../../marks/elements.ts';
import { KIND, readMark } from '../../marks/root.ts';
import { Cards } from './cards.ts';
import {
  type EntriesPack,
  type ShellPack,
  type ListsPack,
  type PackedEntry,
  type PackedPage,
  type PagesPack,
  type Part,
  WHOLE,
  folderOf,
} from '../pack-format.ts';
import type { Page } from './page.ts';
import { cutPages } from './template.ts';
import { cutShards } from './shards.ts';

export interface Shard {
  collection: CollectionName;
  pack: EntriesPack;
}

/** The packs of all pages of a site. */
export interface PackedSite {
  shell: ShellPack;
  /** Standalone pages: contacts, dues. */
  alone: PagesPack;
  lists: ListsPack;
  shards: readonly Shard[];
  /** Paths of pages that fit no template and are stored unchanged; without those of the frame. */
  whole: readonly string[];
}

type Kind = 'frame' | 'alone' | 'lists' | 'entry';

/** Pages that every device stores, whatever the reader chooses. */
const SHELL: readonly string[] = ['', 'offline/missing/'];

const listed: readonly string[] = listedCollections;

function kindOf({ path, html }: Page): Kind {
  if (SHELL.includes(path)) return 'frame';
  if (!listed.includes(folderOf(path))) return 'alone';
  return readMark(html, KIND) === 'entry' ? 'entry' : 'lists';
}

const byPath = (one: Page, other: Page) => (one.path < other.path ? -1 : 1);

/**
 * Packs the pages of a site, each exactly once.
 *
 * @param literal paths of pages that are stored unchanged
 */
export function packPages(
  pages: readonly Page[],
  base: string,
  literal: ReadonlySet<string> = new Set(),
): PackedSite {
  const sorted = [...pages].sort(byPath);
  const of = (kind: Kind) => sorted.filter((page) => kindOf(page) === kind);
  const templates: Record<string, readonly string[]> = {};
  const whole: string[] = [];
  const pack = (name: string, group: readonly Page[], main: (page: Page, html: string) => Part) =>
    packGroup(name, group, main, { templates, whole, literal });
  const lists = of('lists');
  const entries = of('entry');
  const cards = new Cards(base, entries, lists);
  const packed = listedCollections.flatMap((collection) => {
    const group = entries.filter(({ path }) => folderOf(path) === collection);
    const parts = pack(collection, group, (page, html) => cards.withoutNeighbours(page, html));
    const shardable = parts.map(([path, template, ...rest]) => {
      const entry: PackedEntry = [path, template, cards.cardOf(path), ...rest];
      return { path, size: JSON.stringify(entry).length, entry };
    });
    return cutShards(shardable).map((shard): Shard => ({
      collection,
      pack: { pages: shard.map(({ entry }) => entry) },
    }));
  });
  const plain = (_: Page, html: string) => html;
  return {
    shell: { pages: of('frame').map(({ path, html }) => [path, WHOLE, html]) },
    alone: { pages: pack('alone', of('alone'), plain), templates },
    lists: {
      orders: cards.orders,
      pages: pack('lists', lists, (page, html) => cards.numbered(page, html)),
    },
    shards: packed,
    whole,
  };
}

/**
 * Markup around a page's own part is removed; that part remains one piece, as created by `pack`.
 */
function packGroup(
  name: string,
  pages: readonly Page[],
  pack: (page: Page, main: string) => Part,
  site: {
    templates: Record<string, readonly string[]>;
    whole: string[];
    literal: ReadonlySet<string>;
  },
): PackedPage[] {
  const cut = pages.map(({ path, html }) => (site.literal.has(path) ? undefined : cutAround(html)));
  const fitting = cut.filter((parts) => parts !== undefined);
  let next = 0;
  const before = cutPages(fitting.map(({ head }) => head));
  const after = cutPages(fitting.map(({ foot }) => foot));
  site.templates[name] = [...before.template, ...after.template];
  return pages.map((page, at): PackedPage => {
    const parts = cut[at];
    if (!parts) {
      site.whole.push(page.path);
      return [page.path, WHOLE, page.html];
    }
    const number = next;
    next += 1;
    const main = pack(page, parts.main);
    return [page.path, name, ...(before.parts[number] ?? []), main, ...(after.parts[number] ?? [])];
  });
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
