import type { CollectionName } from '../collections/index.ts';

/**
 * How much of the site a reader keeps on the device. Each level holds those before it: what was visited
 * (home page, styles, scripts); rights, merchants, activities and contacts; everything.
 */
export const LEVELS = ['visited', 'carry', 'everything'] as const;
export type Level = (typeof LEVELS)[number];

/** Whether what has the level `least` is kept with `level`. */
export const isWithin = (level: Level, least: Level): boolean =>
  LEVELS.indexOf(least) <= LEVELS.indexOf(level);

/** A file of the site with what a device needs to fetch it and to know that it came whole. */
export interface SiteFile {
  /** Below the base path, without a slash before it: `offline/rights-0.3f2a81c09d.json`. */
  path: string;
  /** The first 16 hex digits of the SHA-256 of its bytes. */
  hash: string;
  /** Sizes in bytes: as it is, and as a host sends it. */
  bytes: number;
  brotli: number;
}

/** The lowest level that holds a file. */
export interface Levelled {
  level: Level;
}

/**
 * - `frame`: the home page, and the page that stands for those that are not kept
 * - `lists`: the lists of all collections, by order and by choice
 * - `pages`: pages that stand by themselves (search, contacts, dues), and what pages of a kind have in common
 * - `words`: what the search needs beside the texts: readings, traditional characters, synonyms
 * - `scripts`: scripts and styles beyond those of the first level, path → text
 * - `pictures`: which pictures there are, a list of {@link OfflinePicture}
 * - `entries`: a shard of one collection's pages
 */
export type PackKind = 'frame' | 'lists' | 'pages' | 'words' | 'scripts' | 'pictures' | 'entries';

export interface PackFile extends SiteFile, Levelled {
  kind: PackKind;
  /** Of entries. */
  collection?: CollectionName;
  /** How many pages it holds. */
  pages: number;
  /** Of entries: the first path it holds. Shards of a collection stand in the order of their paths. */
  from?: string;
}

/** A picture at phone width, as pages from packs name it. Fetched only if the reader wants pictures. */
export interface OfflinePicture extends Levelled {
  path: string;
  bytes: number;
}

/** A script, a style or the icon. */
export type Asset = SiteFile & Levelled;

/**
 * `/offline/current.json`: what can be kept of the build of now. Everything it names lies in files whose names
 * change with their content, so that an old manifest and a new one never mean different bytes by one name.
 */
export interface Manifest {
  /** The first ten hex digits of a hash of all that follows but `time`: two equal sites have equal ids. */
  id: string;
  /** When the build began, `2026-11-22T18:40:05+08:00`. */
  time: string;
  packs: readonly PackFile[];
  /** Scripts and styles that every page needs, at level `visited`, and the icon. */
  assets: readonly Asset[];
  /** The paths of scripts and styles that come with the pack `scripts`. */
  packed: readonly string[];
  /** How many pages can be read with each level: lists of entries that are not kept are none of them. */
  pages: Readonly<Record<Level, number>>;
  /** How many bytes the pictures of each level are, with those of the levels before it. The pack `pictures` lists them. */
  pictures: Readonly<Record<Level, number>>;
}

/** The pages that packs hold. */
export interface PackedPages {
  /** The HTML of the page at a path below the base, `rights/transfer/` (home: an empty text); undefined where no kept pack has it. */
  page(path: string): Promise<string | undefined>;
  /** All pages of entries and standalone pages that the search knows, with their HTML. */
  searchable(): Promise<readonly { path: string; html: string }[]>;
}

/** Reads and parses a pack by its path. Throws an {@link InstallError} where it is not kept. */
export type ReadPack = (file: PackFile) => Promise<unknown>;

/** What is on this device. Swapped whole: it names only what has been fetched and verified. */
export interface Installed {
  manifest: Manifest;
  level: Level;
  pictures: boolean;
}

export interface InstallProgress {
  /** Bytes as a host sends them, by the manifest's brotli figures; pictures by their own. */
  done: number;
  total: number;
}

/**
 * Why keeping failed: no connection; the device has no room; files that are missing or not what the manifest says
 * (a deploy half done); the browser refuses storage.
 */
export type InstallFailure = 'network' | 'full' | 'broken' | 'refused';

/** What a device keeps, in Cache Storage. Pages, the search worker and the service worker share it. */
export interface OfflineStore {
  /** Undefined where nothing is kept (yet). Throws where the browser refuses storage. */
  installed(): Promise<Installed | undefined>;
  /** The manifest of the published site, past all caches. Throws without a connection, or if it is none. */
  published(): Promise<Manifest>;
  /** Bytes still to be fetched for a choice, as a host sends them. With pictures, fetches the list of them if it lacks. */
  missing(manifest: Manifest, choice: Choice): Promise<number>;
  /**
   * Fetches what a choice lacks beside what is kept, verifies it, and swaps the whole. Taken up again, it goes on
   * where it stopped. What was kept stays until then, whatever fails. Throws an {@link InstallError}, or the signal's reason.
   */
  install(manifest: Manifest, choice: Choice, options?: InstallOptions): Promise<Installed>;
  /**
   * Keeps what is published by now for the choice that is kept when its turn comes (nothing yet: level `visited`), so
   * that another tab's choice is never undone. Throws as {@link published} and {@link keep} do.
   */
  update(options?: InstallOptions): Promise<Installed>;
  /** Keeps a page, with its pictures, until it is given up: for 我的收藏. Throws an {@link InstallError}. */
  savePage(path: string): Promise<void>;
  dropPage(path: string): Promise<void>;
  /** Goes back to the level `visited`. */
  drop(): Promise<void>;
  readPack: ReadPack;
}

export interface Choice {
  level: Level;
  pictures: boolean;
}

export interface InstallOptions {
  onProgress?: (progress: InstallProgress) => void;
  signal?: AbortSignal;
}
