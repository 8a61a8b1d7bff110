import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptResults } from '../../system/kept-results.ts';
import { type SentSizes, sentSizes } from '../../system/precompress.ts';
import { mapConcurrently } from '../../values/map-concurrently.ts';
import { collections, isCollectionName } from '../../collections/index.ts';
import { type PackedPage, type Part, folderOf } from '../pack-format.ts';
import { openPacks } from '../packs.ts';
import {
  type Manifest,
  type OfflinePicture,
  LEVELS,
  type Level,
  type PackFile,
  type SiteFile,
  isWithin,
} from '../types.ts';
import { findAssets } from './assets.ts';
import type { Page } from './page.ts';
import { type PackedSite, packPages } from './pack-pages.ts';
import { picturesOn } from './phone-pictures.ts';
import { packScripts } from './script-pack.ts';
import { readPages } from './site-pages.ts';

/** The manifest, below a site's base. */
export const MANIFEST = 'offline/current.json';

export interface PackSite {
  /** Folder of the built site. */
  dist: string;
  /** Base path of the site, with slashes at both ends. */
  base: string;
  /** When the build began. */
  time: string;
  /** Creates the content of the pack of kind `words` from the packed pages. */
  words: (pages: readonly Page[]) => Promise<unknown>;
  /** Sizes that earlier builds found: what has one is left to be compressed with the whole site. */
  sizes?: KeptResults<SentSizes>;
}

export interface PackFigures {
  pages: number;
  /**
   * Paths of pages that fit no template, or could not be restored exactly, and are stored
   * unchanged.
   */
  whole: readonly string[];
  manifest: Manifest;
  /** Transfer size of all packs in bytes from a host without Brotli. */
  gzip: number;
}

/** A pack before it is written. */
interface Draft extends Omit<PackFile, keyof SiteFile> {
  content: unknown;
}

/** Brotli holds some ten megabytes for each pack, and Node compresses four at once. */
const CONCURRENCY = 4;

/** Writes the packs of a built site and, last, their manifest into its folder `offline/`. */
export async function writePacks(site: PackSite): Promise<PackFigures> {
  const { dist, base, time, words } = site;
  const pages = readPages(dist);
  const { drafts, packed } = await draftTruly(pages, base, words);
  const assets = await findAssets(dist, pages, base);
  const scripts = await packScripts(dist, assets);
  const pictures = await findPictures(dist, base, pages);
  const aside = { level: 'carry', pages: 0 } as const;
  // The folder also contains the pages about offline reading.
  await mkdir(join(dist, 'offline'), { recursive: true });
  const packs = await mapConcurrently(
    [
      ...drafts,
      { ...aside, kind: 'scripts', content: Object.fromEntries(scripts) } as const,
      { ...aside, kind: 'pictures', content: pictures } as const,
    ],
    CONCURRENCY,
    (draft) => writePack(site, draft),
  );
  const single = [...assets].filter(([path]) => !scripts.has(path));
  const rest = {
    packs: packs.map(({ file }) => file),
    assets: await mapConcurrently(single, CONCURRENCY, async ([path, level]) => {
      const content = await readFile(join(dist, path));
      const { brotli } = await sentSizes(join(dist, path), content, site.sizes);
      return { path, ...identify(content), brotli, level };
    }),
    packed: [...scripts.keys()],
    pages: byLevel((level) => countReadable(packed, level)),
    pictures: byLevel((level) => bytesOf(pictures, level)),
  };
  const manifest: Manifest = { id: sha256(JSON.stringify(rest)).slice(0, 10), time, ...rest };
  await writeFile(join(dist, MANIFEST), JSON.stringify(manifest));
  const gzip = packs.reduce((sum, pack) => sum + pack.gzip, 0);
  return { pages: pages.length, whole: packed.whole, manifest, gzip };
}

/**
 * Drafts packs and verifies that each page can be restored exactly: a page that cannot is stored
 * unchanged.
 */
async function draftTruly(pages: readonly Page[], base: string, words: PackSite['words']) {
  const content = await words(pages);
  const first = draftPacks(pages, base, content);
  const misread = await misreadPages(pages, first.drafts);
  if (misread.length === 0) return first;
  const second = draftPacks(pages, base, content, new Set(misread));
  const left = await misreadPages(pages, second.drafts);
  if (left.length > 0) throw new Error(`packs do not give back ${left.join(', ')}`);
  return second;
}

function draftPacks(
  pages: readonly Page[],
  base: string,
  words: unknown,
  literal?: ReadonlySet<string>,
): { drafts: Draft[]; packed: PackedSite } {
  const packed = packPages(pages, base, literal);
  const { shell, alone, lists, shards } = packed;
  const drafts: Draft[] = [
    { kind: 'frame', level: 'visited', pages: shell.pages.length, content: shell },
    { kind: 'lists', level: 'carry', pages: lists.pages.length, content: lists },
    { kind: 'pages', level: 'carry', pages: alone.pages.length, content: alone },
    { kind: 'words', level: 'carry', pages: 0, content: words },
    ...shards.map(({ collection, pack }): Draft => ({
      kind: 'entries',
      level: levelOf(collection),
      pages: pack.pages.length,
      collection,
      from: pack.pages[0]?.[0] ?? '',
      content: pack,
    })),
  ];
  return { drafts, packed };
}

/** The paths of pages that cannot be restored exactly from packs. */
async function misreadPages(pages: readonly Page[], drafts: readonly Draft[]): Promise<string[]> {
  // JSON gives texts, numbers and lists of them back as they are. Each by the number of its draft.
  const files = drafts.map((draft, number): PackFile => ({
    ...draft,
    path: String(number),
    hash: '',
    bytes: 0,
    brotli: 0,
  }));
  const packed = openPacks(files, 'everything', ({ path }) =>
    Promise.resolve(drafts[Number(path)]?.content),
  );
  const misread: string[] = [];
  for (const { path, html } of pages) {
    if ((await packed.page(path)) !== html) misread.push(path);
  }
  return misread;
}

interface WrittenPack {
  file: PackFile;
  /** Transfer size in bytes from a host without Brotli. */
  gzip: number;
}

async function writePack(
  { dist, sizes }: PackSite,
  { content, ...draft }: Draft,
): Promise<WrittenPack> {
  const bytes = Buffer.from(JSON.stringify(content));
  // No number in the name: a shard is still the same file after another was inserted before it.
  const path = `offline/${draft.collection ?? draft.kind}.${sha256(bytes).slice(0, 10)}.json`;
  await writeFile(join(dist, path), bytes);
  const { brotli, gzip } = await sentSizes(join(dist, path), bytes, sizes);
  return { file: { ...draft, path, ...identify(bytes), brotli }, gzip };
}

const identify = (bytes: Buffer): Pick<SiteFile, 'hash' | 'bytes'> => ({
  hash: sha256(bytes).slice(0, 16),
  bytes: bytes.length,
});

const sha256 = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');

/**
 * The lowest level of a page, by its folder; the home page and standalone pages are in level
 * `carry`.
 */
const levelOf = (folder: string): Level =>
  isCollectionName(folder) ? collections[folder].site.offline : 'carry';

const byLevel = (count: (level: Level) => number): Record<Level, number> =>
  Object.fromEntries(LEVELS.map((level) => [level, count(level)])) as Record<Level, number>;

/** The number of pages in the packs of a level, without lists of entries that it does not have. */
function countReadable({ shell, alone, lists, shards }: PackedSite, level: Level): number {
  if (level === 'visited') return shell.pages.length;
  const isStored = (folder: string) => isWithin(level, levelOf(folder));
  const isReadable = ([path, , ...parts]: PackedPage) =>
    isStored(folderOf(path)) || !parts.some((part) => hasCards(part));
  const entries = shards
    .filter(({ collection }) => isStored(collection))
    .reduce((sum, { pack }) => sum + pack.pages.length, 0);
  const readable = lists.pages.filter(isReadable).length;
  return shell.pages.length + alone.pages.length + readable + entries;
}

const hasCards = (part: Part): boolean =>
  typeof part !== 'string' && part.some((one) => typeof one === 'number');

const bytesOf = (pictures: readonly OfflinePicture[], level: Level): number =>
  pictures
    .filter((picture) => isWithin(level, picture.level))
    .reduce((sum, { bytes }) => sum + bytes, 0);

/** Each picture on a page, with the lowest level of those pages. */
async function findPictures(
  dist: string,
  base: string,
  pages: readonly Page[],
): Promise<OfflinePicture[]> {
  const levels = new Map<string, Level>();
  for (const { path, html } of pages) {
    for (const address of picturesOn(html)) {
      if (!address.startsWith(base)) continue;
      const picture = address.slice(base.length);
      const known = levels.get(picture);
      const level = path === '' ? 'carry' : levelOf(folderOf(path));
      if (!known || isWithin(known, level)) levels.set(picture, level);
    }
  }
  const found = [...levels].sort(([one], [other]) => (one < other ? -1 : 1));
  return Promise.all(
    found.map(async ([path, level]) => ({
      path,
      level,
      bytes: (await stat(join(dist, path))).size,
    })),
  );
}
