import { findLast } from '../values/find-last.ts';
import { neighboursNav } from '../marks/neighbours.ts';
import {
  type EntriesPack,
  type ShellPack,
  type ListsPack,
  NEIGHBOURS,
  type PackedEntry,
  type PackedPage,
  type PagesPack,
  type Part,
  type Template,
  WHOLE,
  fill,
  folderOf,
} from './pack-format.ts';
import { readCardTitle } from '../marks/card-title.ts';
import { type Level, type PackFile, type PackedPages, type ReadPack, isWithin } from './types.ts';

interface Shard extends PackFile {
  /** The number of its first entry in its collection. */
  first: number;
}

/** Collection → its shards, in the order of their paths. */
function shardsOf(packs: readonly PackFile[]): Map<string, Shard[]> {
  const shards = new Map<string, Shard[]>();
  for (const pack of packs) {
    if (pack.kind !== 'entries') continue;
    const before = shards.get(pack.collection ?? '') ?? [];
    const last = before[before.length - 1];
    shards.set(pack.collection ?? '', [
      ...before,
      { ...pack, first: last ? last.first + last.pages : 0 },
    ]);
  }
  return shards;
}

/**
 * The pages in the packs of a level. A pack is read once, when one of its pages is first requested.
 *
 * Closures, not a class: for the oldest supported browsers, private fields would be compiled to
 * helpers, which the service worker would carry to every device.
 *
 * @param readPack throws if a pack is not stored; so does then a request for one of its pages
 */
export function openPacks(
  all: readonly PackFile[],
  wanted: Level,
  readPack: ReadPack,
): PackedPages {
  const packs = all.filter(({ level }) => isWithin(wanted, level));
  const shards: ReadonlyMap<string, readonly Shard[]> = shardsOf(packs);
  const read = new Map<string, Promise<unknown>>();

  function load<Pack>(file: PackFile): Promise<Pack> {
    const known = read.get(file.path) ?? readPack(file);
    read.set(file.path, known);
    known.catch(() => read.delete(file.path));
    return known as Promise<Pack>;
  }

  async function one<Pack>(kind: PackFile['kind']): Promise<Pack | undefined> {
    const file = packs.find((pack) => pack.kind === kind);
    return file && load<Pack>(file);
  }

  /** The number of the entry at a path. */
  async function numberOf(path: string): Promise<number | undefined> {
    const shard = findLast(shards.get(folderOf(path)) ?? [], ({ from = '' }) => from <= path);
    if (!shard) return undefined;
    const { pages } = await load<EntriesPack>(shard);
    const at = pages.findIndex(([known]) => known === path);
    return at < 0 ? undefined : shard.first + at;
  }

  async function entryAt(collection: string, number: number): Promise<PackedEntry | undefined> {
    const shard = findLast(shards.get(collection) ?? [], ({ first }) => first <= number);
    return shard && (await load<EntriesPack>(shard)).pages[number - shard.first];
  }

  async function entryPage(collection: string, number: number): Promise<string | undefined> {
    const entry = await entryAt(collection, number);
    if (!entry) return undefined;
    const [path, template, , ...parts] = entry;
    const html = await filled([path, template, ...parts]);
    if (!html?.includes(NEIGHBOURS)) return html;
    const order = (await one<ListsPack>('lists'))?.orders[collection] ?? [];
    const at = order.indexOf(number);
    const link = async (neighbour: number | undefined) =>
      readCardTitle(
        (neighbour === undefined ? undefined : await entryAt(collection, neighbour))?.[2] ?? '',
      );
    const nav = neighboursNav(await link(order[at - 1]), await link(order[at + 1]));
    return html.replace(NEIGHBOURS, () => nav);
  }

  /** A page with its cards; undefined if the entries of these cards are not stored. */
  async function filled([path, name, ...parts]: PackedPage): Promise<string | undefined> {
    const template: Template | undefined =
      name === WHOLE ? ['', ''] : (await one<PagesPack>('pages'))?.templates[name];
    if (!template) return undefined;
    const cards = new Map<number, string>();
    for (const number of numbersIn(parts)) {
      const entry = await entryAt(folderOf(path), number);
      if (!entry) return undefined;
      cards.set(number, entry[2]);
    }
    return fill(template, parts, (number) => cards.get(number) ?? '');
  }

  return {
    async page(path) {
      const number = await numberOf(path);
      if (number !== undefined) return entryPage(folderOf(path), number);
      for (const kind of ['frame', 'pages', 'lists'] as const) {
        const page = (await one<ShellPack>(kind))?.pages.find(([known]) => known === path);
        if (page) return filled(page);
      }
      return undefined;
    },

    async searchable() {
      const found: { path: string; html: string }[] = [];
      const add = (path: string, html: string) => {
        if (html.includes(' data-pagefind-body')) found.push({ path, html });
      };
      for (const page of (await one<PagesPack>('pages'))?.pages ?? []) {
        add(page[0], (await filled(page)) ?? '');
      }
      for (const [collection, parts] of shards) {
        for (const shard of parts) {
          const { pages } = await load<EntriesPack>(shard);
          for (const [at, [path]] of pages.entries()) {
            add(path, (await entryPage(collection, shard.first + at)) ?? '');
          }
        }
      }
      return found;
    },
  };
}

const numbersIn = (parts: readonly Part[]): number[] =>
  parts.flatMap((part) =>
    typeof part === 'string' ? [] : part.filter((one) => typeof one === 'number'),
  );
