import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptResults } from '../../system/kept-results.ts';
import { type SentSizes, sentSizes } from '../../system/precompress.ts';
import { mapConcurrently } from '../../values/map-concurrently.ts';
import { folderOf } from '../pack-format.ts';
import {
  type Manifest,
  type OfflinePicture,
  LEVELS,
  type Level,
  type PackFile,
  type PackKind,
  type SiteFile,
  isWithin,
} from '../types.ts';
import { findAssets } from './assets.ts';
import { type Draft, type Keep, byPath, levelOf, packSite } from './pack-site.ts';
import type { Page, SitePage } from './page.ts';
import { packScripts } from './script-pack.ts';
import { readPages } from './site-pages.ts';

/** The manifest, below a site's base. */
export const MANIFEST = 'offline/current.json';

/** Order of packs in the manifest. */
const ORDER: readonly PackKind[] = [
  ...(['frame', 'lists', 'pages', 'words', 'entries', 'scripts', 'pictures'] as const),
];
/** Brotli holds some ten megabytes for each pack, and Node compresses four at once. */
const CONCURRENCY = 4;

export interface PackSite {
  /** Folder of the built site. */
  dist: string;
  /** Base path of the site, with slashes at both ends. */
  base: string;
  /** When the build began. */
  time: string;
  /** Creates the content of the pack of kind `words` from the packed pages. */
  words: (pages: readonly Page[]) => Promise<unknown>;
  /** The pages for readers, if they are known already. */
  pages?: readonly SitePage[];
  /** Sizes that earlier builds found: what has one is left to be compressed with the whole site. */
  sizes?: KeptResults<SentSizes>;
  /** What earlier builds have made. */
  keep?: Keep;
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

/** Writes the packs of a built site and, last, their manifest into its folder `offline/`. */
export async function writePacks(site: PackSite): Promise<PackFigures> {
  const { dist, base, time, words, keep = (_, make) => make() } = site;
  const pages = (site.pages ?? readPages(dist)).toSorted(byPath);
  const said = await words(pages);
  // The folder also contains the pages about offline reading.
  await mkdir(join(dist, 'offline'), { recursive: true });
  const packs: WrittenPack[] = [];
  const write = async (drafts: readonly Draft[]) => {
    packs.push(...(await mapConcurrently(drafts, CONCURRENCY, (draft) => writePack(site, draft))));
  };
  for await (const drafts of packSite(pages, base, keep)) await write(drafts);
  const assets = await findAssets(dist, pages, base);
  const scripts = await packScripts(dist, assets);
  const pictures = await findPictures(dist, base, pages);
  const aside = { level: 'carry', pages: 0 } as const;
  await write([
    draftAside({ kind: 'words', ...aside }, said),
    draftAside({ ...aside, kind: 'scripts' }, Object.fromEntries(scripts)),
    draftAside({ ...aside, kind: 'pictures' }, pictures),
  ]);
  packs.sort((one, other) => ORDER.indexOf(one.file.kind) - ORDER.indexOf(other.file.kind));
  const single = [...assets].filter(([path]) => !scripts.has(path));
  const rest = {
    packs: packs.map(({ file }) => file),
    assets: await mapConcurrently(single, CONCURRENCY, async ([path, level]) => {
      const content = await readFile(join(dist, path));
      const { brotli } = await sentSizes(join(dist, path), content, site.sizes);
      return { path, ...identify(content), brotli, level };
    }),
    packed: [...scripts.keys()],
    pages: byLevel((level) => countReadable(packs, level)),
    pictures: byLevel((level) => bytesOf(pictures, level)),
  };
  const manifest: Manifest = { id: sha256(JSON.stringify(rest)).slice(0, 10), time, ...rest };
  await writeFile(join(dist, MANIFEST), JSON.stringify(manifest));
  return {
    pages: pages.length,
    whole: packs.flatMap((pack) => pack.whole),
    manifest,
    gzip: packs.reduce((sum, pack) => sum + pack.gzip, 0),
  };
}

/** A pack without pages. */
const draftAside = (file: Draft['file'], content: unknown): Draft => ({
  file,
  json: Buffer.from(JSON.stringify(content)),
  whole: [],
  withCards: {},
});

interface WrittenPack extends Omit<Draft, 'file' | 'json'> {
  file: PackFile;
  /** Transfer size in bytes from a host without Brotli. */
  gzip: number;
}

async function writePack(
  { dist, sizes }: PackSite,
  { file, json, ...draft }: Draft,
): Promise<WrittenPack> {
  // No number in the name: a shard is still the same file after another was inserted before it.
  const path = `offline/${file.collection ?? file.kind}.${sha256(json).slice(0, 10)}.json`;
  await writeFile(join(dist, path), json);
  const { brotli, gzip } = await sentSizes(join(dist, path), json, sizes);
  return { ...draft, file: { ...file, path, ...identify(json), brotli }, gzip };
}

const identify = (bytes: Buffer): Pick<SiteFile, 'hash' | 'bytes'> => ({
  hash: sha256(bytes).slice(0, 16),
  bytes: bytes.length,
});

const sha256 = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');

const byLevel = (count: (level: Level) => number): Record<Level, number> =>
  Object.fromEntries(LEVELS.map((level) => [level, count(level)])) as Record<Level, number>;

/** The number of pages in the packs of a level, without lists of entries that it does not have. */
function countReadable(packs: readonly WrittenPack[], level: Level): number {
  const isStored = (folder: string) => isWithin(level, levelOf(folder));
  const stored = packs.filter(({ file }) => isWithin(level, file.level));
  const lacking = stored
    .flatMap(({ withCards }) => Object.entries(withCards))
    .filter(([collection]) => !isStored(collection));
  return sumOf(stored.map(({ file }) => file.pages)) - sumOf(lacking.map(([, pages]) => pages));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const bytesOf = (pictures: readonly OfflinePicture[], level: Level): number =>
  sumOf(pictures.filter((picture) => isWithin(level, picture.level)).map(({ bytes }) => bytes));

/** Each picture on a page, with the lowest level of those pages. */
async function findPictures(
  dist: string,
  base: string,
  pages: readonly SitePage[],
): Promise<OfflinePicture[]> {
  const levels = new Map<string, Level>();
  for (const { path, pictures } of pages) {
    for (const address of pictures) {
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
