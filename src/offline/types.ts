import type { CollectionName } from '../collections/index.ts';

/**
 * How much of the site a reader stores on the device. Each level includes those before it: visited
 * pages (home page, styles, scripts); rights, merchants, activities and contacts; everything.
 */
export const LEVELS = ['visited', 'carry', 'everything'] as const;
export type Level = (typeof LEVELS)[number];

/** Whether `level` includes what has the level `least`. */
export const isWithin = (level: Level, least: Level): boolean =>
  LEVELS.indexOf(least) <= LEVELS.indexOf(level);

/** A file of the site with the data to fetch and verify it. */
export interface SiteFile {
  /** Below the base path, without a slash before it: `offline/rights-0.3f2a81c09d.json`. */
  path: string;
  /** The first 16 hex digits of the SHA-256 of its bytes. */
  hash: string;
  /** Sizes in bytes: uncompressed, and as transferred. */
  bytes: number;
  brotli: number;
}

/** The lowest level that includes a file. */
export interface Levelled {
  level: Level;
}

/**
 * - `frame`: the home page, and the page that replaces those that are not stored
 * - `lists`: the lists of all collections, by order and by choice
 * - `pages`: standalone pages (search, contacts, dues), and the common markup of pages of one kind
 * - `words`: what the search needs beside the texts: readings, traditional characters, synonyms
 * - `scripts`: scripts and styles beyond those of the first level, path → text
 * - `pictures`: which pictures there are, a list of {@link OfflinePicture}
 * - `entries`: a shard of one collection's pages
 */
export type PackKind = 'frame' | 'lists' | 'pages' | 'words' | 'scripts' | 'pictures' | 'entries';

export interface PackFile extends SiteFile, Levelled {
  kind: PackKind;
  /** For kind `entries`. */
  collection?: CollectionName;
  /** The number of pages in it. */
  pages: number;
  /** For entries: the first path in it. Shards of a collection are ordered by path. */
  from?: string;
}

/**
 * A picture at phone width, as referenced by pages from packs. Fetched only if the reader wants
 * pictures.
 */
export interface OfflinePicture extends Levelled {
  path: string;
  bytes: number;
}

/** A script, a style, the icon, or a file that the script of a page fetches. */
export type Asset = SiteFile & Levelled;

/**
 * `/offline/current.json`: what can be stored of the current build. The names of all files in it
 * change with their content, so that an old and a new manifest never mean different bytes by the
 * same name.
 */
export interface Manifest {
  /**
   * The first ten hex digits of a hash of all following values except `time`: two equal sites have
   * equal ids.
   */
  id: string;
  /** When the build began, `2026-11-22T18:40:05+08:00`. */
  time: string;
  packs: readonly PackFile[];
  /** Scripts and styles that every page needs, at level `visited`; the icon, and files that scripts of pages fetch. */
  assets: readonly Asset[];
  /** The paths of scripts and styles that are in the pack `scripts`. */
  packed: readonly string[];
  /** The number of pages readable at each level, without lists of entries that are not stored. */
  pages: Readonly<Record<Level, number>>;
  /**
   * Bytes of the pictures of each level, including those of lower levels. The pack `pictures` lists
   * them.
   */
  pictures: Readonly<Record<Level, number>>;
}

/** The pages in packs. */
export interface PackedPages {
  /**
   * The HTML of the page at a path below the base, `rights/transfer/` (home: an empty text);
   * undefined if no stored pack contains it.
   */
  page(path: string): Promise<string | undefined>;
  /** All entry pages and standalone pages in the search index, with their HTML. */
  searchable(): Promise<readonly { path: string; html: string }[]>;
}

/** Reads and parses a pack by its path. Throws an {@link InstallError} if it is not stored. */
export type ReadPack = (file: PackFile) => Promise<unknown>;

/**
 * The installation on this device. Swapped atomically: it contains only fetched and verified files.
 */
export interface Installed {
  manifest: Manifest;
  level: Level;
  pictures: boolean;
}

export interface InstallProgress {
  /** Bytes as transferred, according to the manifest's brotli sizes; pictures by their own size. */
  done: number;
  total: number;
}

/**
 * Why an installation failed: no connection; storage quota exceeded; files that are missing or do
 * not match the manifest (an incomplete deployment); the browser denies storage.
 */
export type InstallFailure = 'network' | 'full' | 'broken' | 'refused';

/**
 * The device's copy of the site, in Cache Storage. Pages, the search worker and the service worker
 * share it.
 */
export interface OfflineStore {
  /** Undefined if nothing is installed (yet). Throws if the browser denies storage. */
  installed(): Promise<Installed | undefined>;
  /**
   * The manifest of the published site, bypassing all caches. Throws without a connection, or if it
   * is invalid.
   */
  published(): Promise<Manifest>;
  /**
   * Bytes still to be fetched for a choice, as transferred. With pictures, fetches their list if it
   * is missing.
   */
  missing(manifest: Manifest, choice: Choice): Promise<number>;
  /**
   * Fetches the files of a choice that are not stored, verifies them, and swaps atomically. A
   * repeated call resumes. Until the swap the previous installation stays, whatever fails. Throws
   * an {@link InstallError}, or the signal's reason.
   */
  install(manifest: Manifest, choice: Choice, options?: InstallOptions): Promise<Installed>;
  /**
   * Installs the current publication with the choice that is stored when the lock is acquired (none
   * yet: level `visited`), so that another tab's choice is never undone. Throws like
   * {@link published} and {@link keep}.
   */
  update(options?: InstallOptions): Promise<Installed>;
  /**
   * Stores a page with its pictures until it is removed: for 我的收藏. Throws an {@link InstallError}.
   */
  savePage(path: string): Promise<void>;
  dropPage(path: string): Promise<void>;
  /** Returns to the level `visited`. */
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
