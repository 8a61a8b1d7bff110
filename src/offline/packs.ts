import { neighboursNav } from '../lib/neighbours.ts';
import {
  type EntriesPack,
  type FramePack,
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
  linkOf,
} from './pack-format.ts';
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
    const last = before.at(-1);
    shards.set(pack.collection ?? '', [
      ...before,
      { ...pack, first: last ? last.first + last.pages : 0 },
    ]);
  }
  return shards;
}

/**
 * The pages that the packs of a level hold. A pack is read when a page of it is asked for, and once.
 *
 * @param readPack throws where a pack is not kept; so does then what asks for a page of it
 */
export const openPacks = (
  packs: readonly PackFile[],
  level: Level,
  readPack: ReadPack,
): PackedPages =>
  new Packs(
    packs.filter((pack) => isWithin(level, pack.level)),
    readPack,
  );

class Packs implements PackedPages {
  readonly #packs: readonly PackFile[];
  readonly #shards: ReadonlyMap<string, readonly Shard[]>;
  readonly #readPack: ReadPack;
  readonly #read = new Map<string, Promise<unknown>>();

  constructor(packs: readonly PackFile[], readPack: ReadPack) {
    this.#packs = packs;
    this.#shards = shardsOf(packs);
    this.#readPack = readPack;
  }

  async page(path: string): Promise<string | undefined> {
    const number = await this.#numberOf(path);
    if (number !== undefined) return this.#entryPage(folderOf(path), number);
    for (const kind of ['frame', 'pages', 'lists'] as const) {
      const page = (await this.#one<FramePack>(kind))?.pages.find(([known]) => known === path);
      if (page) return this.#fill(page);
    }
    return undefined;
  }

  async searchable(): Promise<{ path: string; html: string }[]> {
    const found: { path: string; html: string }[] = [];
    const add = (path: string, html: string) => {
      if (html.includes(' data-pagefind-body')) found.push({ path, html });
    };
    for (const page of (await this.#one<PagesPack>('pages'))?.pages ?? []) {
      add(page[0], (await this.#fill(page)) ?? '');
    }
    for (const [collection, shards] of this.#shards) {
      for (const shard of shards) {
        const { pages } = await this.#load<EntriesPack>(shard);
        for (const [at, [path]] of pages.entries()) {
          add(path, (await this.#entryPage(collection, shard.first + at)) ?? '');
        }
      }
    }
    return found;
  }

  #load<Pack>(file: PackFile): Promise<Pack> {
    const known = this.#read.get(file.path) ?? this.#readPack(file);
    this.#read.set(file.path, known);
    known.catch(() => this.#read.delete(file.path));
    return known as Promise<Pack>;
  }

  async #one<Pack>(kind: PackFile['kind']): Promise<Pack | undefined> {
    const file = this.#packs.find((pack) => pack.kind === kind);
    return file && this.#load<Pack>(file);
  }

  #lists = () => this.#one<ListsPack>('lists');

  /** The number of the entry at a path. */
  async #numberOf(path: string): Promise<number | undefined> {
    const shards = this.#shards.get(folderOf(path)) ?? [];
    const shard = shards.findLast(({ from = '' }) => from <= path);
    if (!shard) return undefined;
    const { pages } = await this.#load<EntriesPack>(shard);
    const at = pages.findIndex(([known]) => known === path);
    return at < 0 ? undefined : shard.first + at;
  }

  async #entry(collection: string, number: number): Promise<PackedEntry | undefined> {
    const shard = this.#shards.get(collection)?.findLast(({ first }) => first <= number);
    return shard && (await this.#load<EntriesPack>(shard)).pages[number - shard.first];
  }

  async #entryPage(collection: string, number: number): Promise<string | undefined> {
    const entry = await this.#entry(collection, number);
    if (!entry) return undefined;
    const [path, template, , ...parts] = entry;
    const html = await this.#fill([path, template, ...parts]);
    if (!html?.includes(NEIGHBOURS)) return html;
    const order = (await this.#lists())?.orders[collection] ?? [];
    const at = order.indexOf(number);
    const link = async (neighbour: number | undefined) =>
      linkOf(
        (neighbour === undefined ? undefined : await this.#entry(collection, neighbour))?.[2] ?? '',
      );
    const nav = neighboursNav(await link(order[at - 1]), await link(order[at + 1]));
    return html.replace(NEIGHBOURS, () => nav);
  }

  /** A page with its cards; undefined where the entries are not kept whose cards it shows. */
  async #fill([path, name, ...parts]: PackedPage): Promise<string | undefined> {
    const template: Template | undefined =
      name === WHOLE ? ['', ''] : (await this.#one<PagesPack>('pages'))?.templates[name];
    if (!template) return undefined;
    const cards = new Map<number, string>();
    for (const number of numbersIn(parts)) {
      const entry = await this.#entry(folderOf(path), number);
      if (!entry) return undefined;
      cards.set(number, entry[2]);
    }
    return fill(template, parts, (number) => cards.get(number) ?? '');
  }
}

const numbersIn = (parts: readonly Part[]): number[] =>
  parts.flatMap((part) =>
    typeof part === 'string' ? [] : part.filter((one) => typeof one === 'number'),
  );
