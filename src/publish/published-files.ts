import { hash as digest } from 'node:crypto';
import { type Stats, mkdirSync, readFileSync, statSync, unlinkSync, utimesSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { filesIn } from '../system/files-in.ts';
import { KeptResults } from '../system/kept-results.ts';
import { isLinked } from '../system/link-or-write.ts';
import { compressedBy } from './kept-compressed.ts';

const KEPT = '.cache/kept/published';
/** Of compressed files, which were made of the one that they are beside. */
const BROTLI = '.br';
const GZIP = '.gz';
const COMPRESSED = /\.(?:br|gz)$/;

/** Size, time of modification in milliseconds and inode of a published file, and the hash of its content. */
type Facts = readonly [size: number, time: number, inode: number, hash: string];

/**
 * Puts a file of the published site, by its path below the root, into the new one as it is. Returns
 * its bytes; undefined if that cannot be done.
 */
export type PlaceFile = (path: string) => number | undefined;

/** What a new site has of the published one. */
export interface Reused {
  /** Paths of files that need no comparison: they are published with this content. */
  same: ReadonlySet<string>;
  /** How many files have the published compressed files beside them, their bytes, and those of Brotli. */
  files: number;
  bytes: number;
  brotli: number;
}

/**
 * What the last build into a folder published. A file whose size, time and inode are those of that
 * build has its content: it need not be read again.
 */
export class PublishedFiles {
  readonly #folder: string;
  readonly #known: ReadonlyMap<string, Facts>;
  /** Of the files of the new site that are not second names of published ones. */
  readonly #hashes = new Map<string, string>();
  /** Those that are. */
  readonly #linked = new Map<string, Facts>();

  private constructor(folder: string, known: ReadonlyMap<string, Facts>) {
    this.#folder = folder;
    this.#known = known;
  }

  /** @param folder of the published site, or a link to it; need not exist */
  static async open(folder: string): Promise<PublishedFiles> {
    const kept = await openKept(folder);
    return new PublishedFiles(folder, new Map(Object.entries(kept.get('files') ?? {})));
  }

  /**
   * Puts a published file into a new site that has it with the same content, as a second name:
   * nothing may write into it afterwards.
   * @returns its bytes; undefined if it is not as it was published, or cannot be put there
   */
  place(path: string, site: string): number | undefined {
    const facts = this.#unchanged(path);
    if (!facts) return undefined;
    const file = join(site, path);
    mkdirSync(dirname(file), { recursive: true });
    return isLinked(this.#at(path), file) ? facts[0] : undefined;
  }

  /**
   * Gives files of a new site that equal published ones the time of these (see `keep-times.ts`), and
   * puts the published compressed files beside them where the file system allows it.
   */
  reuse(site: string): Reused {
    const same = new Set<string>();
    const sum = { files: 0, bytes: 0, brotli: 0 };
    for (const path of filesIn(site)) {
      if (COMPRESSED.test(path)) continue;
      const file = join(site, path);
      const facts = this.#sameAs(path, file);
      if (!facts) continue;
      same.add(path);
      const brotli = this.#linkCompressed(path, file);
      if (brotli === undefined) continue;
      same.add(path + BROTLI).add(path + GZIP);
      sum.files += 1;
      sum.bytes += facts[0];
      sum.brotli += brotli;
    }
    return { same, ...sum };
  }

  /** The facts of the published file, if that of the new site has its content; gives it its time. */
  #sameAs(path: string, file: string): Facts | undefined {
    const known = this.#known.get(path);
    if (known && isAs(known, statOrNone(file))) {
      this.#linked.set(path, known);
      return known;
    }
    const hash = hashOf(readFileSync(file));
    this.#hashes.set(path, hash);
    const facts = this.#unchanged(path);
    if (facts?.[3] !== hash) return undefined;
    const time = new Date(Math.round(facts[1]));
    utimesSync(file, time, time);
    return facts;
  }

  /** Both or none. Returns the size of the one of Brotli. */
  #linkCompressed(path: string, file: string): number | undefined {
    const [brotli, gzip] = [this.#unchanged(path + BROTLI), this.#unchanged(path + GZIP)];
    if (!brotli || !gzip) return undefined;
    if (!isLinked(this.#at(path + BROTLI), file + BROTLI)) return undefined;
    if (isLinked(this.#at(path + GZIP), file + GZIP)) {
      this.#linked.set(path + BROTLI, brotli).set(path + GZIP, gzip);
      return brotli[0];
    }
    unlinkSync(file + BROTLI);
    return undefined;
  }

  /**
   * Keeps what is published now, for the next build. Call it when the site is in place. Without
   * success nothing is kept, which costs time only.
   */
  async keep(): Promise<void> {
    await this.#keep().catch(() => undefined);
  }

  async #keep(): Promise<void> {
    const facts = filesIn(this.#folder).map((path): [string, Facts] => {
      const linked = this.#linked.get(path);
      if (linked) return [path, linked];
      const { size, mtimeMs, ino } = statSync(this.#at(path));
      return [path, [size, mtimeMs, ino, this.#hashes.get(path) ?? '']];
    });
    const kept = await openKept(this.#folder);
    kept.set('files', Object.fromEntries(facts));
    await kept.save();
  }

  #at(path: string): string {
    return join(this.#folder, path);
  }

  /** The facts of a published file, if they are still true. */
  #unchanged(path: string): Facts | undefined {
    const facts = this.#known.get(path);
    return facts && isAs(facts, statOrNone(this.#at(path))) ? facts : undefined;
  }
}

const isAs = ([size, time, inode]: Facts, now: Stats | undefined): boolean =>
  now?.size === size && now.mtimeMs === time && now.ino === inode;

const openKept = (folder: string): Promise<KeptResults<Record<string, Facts>>> =>
  KeptResults.open(resolve(KEPT), hashOf(`${compressedBy()} ${resolve(folder)}`));

function statOrNone(file: string): Stats | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}

const hashOf = (content: string | Buffer): string => digest('sha256', content).slice(0, 32);
