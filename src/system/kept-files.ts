import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that were not asked for stay while they are fewer bytes than this. */
const LIMIT_BYTES = 64_000_000;
const HASH_BYTES = 32;

/**
 * Results of a pure function that are too large for {@link KeptResults}: a file each. A file begins
 * with a hash of its key and its content, so that one that was cut off, edited or renamed counts as
 * none; it appears whole, so that processes may share the folder.
 */
export class KeptFiles {
  readonly #folder: string;
  readonly #madeOf: string;
  readonly #limit: number;
  readonly #used = new Set<string>();

  /** @param madeOf hash of everything but the key that a result depends on */
  constructor(folder: string, madeOf: string, limit = LIMIT_BYTES) {
    this.#folder = folder;
    this.#madeOf = madeOf;
    this.#limit = limit;
  }

  async get(key: string): Promise<Buffer | undefined> {
    const name = this.#nameOf(key);
    const file = join(this.#folder, name);
    try {
      const bytes = await readFile(file);
      const content = bytes.subarray(HASH_BYTES);
      if (!bytes.subarray(0, HASH_BYTES).equals(hashOf(name, content))) return undefined;
      this.#used.add(name);
      const now = new Date();
      await utimes(file, now, now);
      return content;
    } catch {
      return undefined;
    }
  }

  /** Without success nothing is kept, which costs time only. */
  async set(key: string, content: Buffer): Promise<void> {
    const name = this.#nameOf(key);
    const own = join(this.#folder, `${name}.${randomUUID()}`);
    this.#used.add(name);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(own, Buffer.concat([hashOf(name, content), content]));
      await rename(own, join(this.#folder, name));
    } catch {
      await rm(own, { force: true }).catch(() => undefined);
    }
  }

  /** Removes the files that were not used for the longest time, if they are too many. */
  async forget(): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    const unused = await Promise.all(
      names
        .filter((name) => !this.#used.has(name))
        .map(async (name) => {
          const path = join(this.#folder, name);
          // Another process may have removed it.
          const found = await stat(path).catch(() => undefined);
          return { path, bytes: found?.size ?? 0, time: found?.mtimeMs ?? 0 };
        }),
    );
    let bytes = 0;
    for (const file of unused.sort((one, other) => other.time - one.time)) {
      bytes += file.bytes;
      if (bytes > this.#limit) await rm(file.path, { force: true });
    }
  }

  #nameOf(key: string): string {
    return createHash('sha256').update(`${this.#madeOf}\0${key}`).digest('hex').slice(0, 32);
  }
}

const hashOf = (name: string, content: Buffer): Buffer =>
  createHash('sha256').update(name).update(content).digest();
