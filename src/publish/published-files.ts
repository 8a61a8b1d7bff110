import { createHash } from 'node:crypto';
import {
  type BigIntStats,
  linkSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { KeptResults } from '../system/kept-results.ts';

const KEPT = '.cache/kept/published';
/** Of compressed files, which were made of the one that they are beside. */
const ENDINGS = ['.br', '.gz'] as const;
const COMPRESSED = /\.(?:br|gz)$/;

/** Size, time of modification and inode of a published file, and the hash of its content. */
type Facts = readonly [size: string, time: string, inode: string, hash: string];

/**
 * What the last build into a folder published. A file whose size, time and inode are those of that
 * build has its content: it need not be read again.
 */
export class PublishedFiles {
  readonly #folder: string;
  readonly #known: ReadonlyMap<string, Facts>;
  /** Of the files of the new site that were read. */
  readonly #hashes = new Map<string, string>();

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
   * Makes files of a new site that equal published ones a second name of these, together with the
   * compressed files beside them. Where the file system forbids it, they stay as they are.
   * @returns how many files have these compressed files, their bytes, and those of Brotli
   */
  link(site: string): { files: number; bytes: number; brotli: number } {
    const sum = { files: 0, bytes: 0, brotli: 0 };
    for (const path of filesIn(site)) {
      if (COMPRESSED.test(path)) continue;
      const file = join(site, path);
      const hash = hashOf(readFileSync(file));
      this.#hashes.set(path, hash);
      if (this.#unchanged(path)?.[3] !== hash || !replace(this.#at(path), file)) continue;
      const brotli = this.#linkCompressed(path, file);
      if (brotli === undefined) continue;
      sum.files += 1;
      sum.bytes += statSync(file).size;
      sum.brotli += brotli;
    }
    return sum;
  }

  /** Both or none. Returns the size of the one of Brotli. */
  #linkCompressed(path: string, file: string): number | undefined {
    const facts = ENDINGS.map((ending) => this.#unchanged(path + ending));
    if (!facts.every((one) => one !== undefined)) return undefined;
    if (ENDINGS.every((ending) => replace(this.#at(path + ending), file + ending)))
      return Number(facts[0]?.[0]);
    for (const ending of ENDINGS) rmSync(file + ending, { force: true });
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
      const { size, mtimeNs, ino } = statSync(this.#at(path), { bigint: true });
      return [path, [String(size), String(mtimeNs), String(ino), this.#hashes.get(path) ?? '']];
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
    const now = facts && statOrNone(this.#at(path));
    if (!now) return undefined;
    const { size, mtimeNs, ino } = now;
    const isSame = [size, mtimeNs, ino].every((value, at) => String(value) === facts[at]);
    return isSame ? facts : undefined;
  }
}

const openKept = (folder: string): Promise<KeptResults<Record<string, Facts>>> =>
  KeptResults.open(resolve(KEPT), hashOf(resolve(folder)));

/** Puts a second name of a file in place of another. Returns whether it did. */
function replace(same: string, file: string): boolean {
  const beside = `${file}.linked`;
  try {
    linkSync(same, beside);
  } catch {
    return false;
  }
  // Of two names of one file, the first stays too.
  renameSync(beside, file);
  rmSync(beside, { force: true });
  return true;
}

function statOrNone(file: string): BigIntStats | undefined {
  try {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false });
    return found?.isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

const hashOf = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32);
