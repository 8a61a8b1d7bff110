import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Below this size results stay that were not asked for, such as those of another content folder. */
const LIMIT_BYTES = 32_000_000;
const ABANDONED_AFTER_MS = 3_600_000;

/**
 * Results of a pure function, kept between processes in one file, by the hash of their argument.
 *
 * The file names the code that computed them and carries a hash of its content: results of other
 * code, and a file that was truncated or edited, count as none. It is replaced as a whole, so that
 * processes may share it: the last one to save wins, and the others compute again what is missing.
 */
export class KeptResults<Result> {
  readonly #file: string;
  readonly #madeOf: string;
  readonly #limit: number;
  /** Hash of an argument → its result as JSON, the last used at the end. */
  readonly #results: Map<string, string>;
  readonly #used = new Set<string>();
  #isChanged = false;

  private constructor(file: string, madeOf: string, limit: number, results: Map<string, string>) {
    this.#file = file;
    this.#madeOf = madeOf;
    this.#limit = limit;
    this.#results = results;
  }

  /**
   * @param file need not exist
   * @param madeOf hash of everything but the argument that a result depends on
   */
  static async open<Result>(
    file: string,
    madeOf: string,
    limit = LIMIT_BYTES,
  ): Promise<KeptResults<Result>> {
    // Megabytes; as text, they would be read piece by piece.
    const text = (await readFile(file).catch(() => '')).toString();
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    const isOurs = end >= 0 && text.slice(0, end) === headOf(madeOf, body);
    const lines = isOurs && body !== '' ? body.split('\n') : [];
    const results = lines.map((line) => {
      const at = line.indexOf(' ');
      return [line.slice(0, at), line.slice(at + 1)] as const;
    });
    return new KeptResults(file, madeOf, limit, new Map(results));
  }

  has(argument: string): boolean {
    return this.#results.has(hashOf(argument));
  }

  /** The kept result for an argument. */
  get(argument: string): Result | undefined {
    const key = hashOf(argument);
    const result = this.#results.get(key);
    if (result === undefined) return undefined;
    this.#use(key, result);
    return JSON.parse(result) as Result;
  }

  /** @param result of plain values, as JSON has them */
  set(argument: string, result: Result): void {
    this.#use(hashOf(argument), JSON.stringify(result));
    this.#isChanged = true;
  }

  /** Writes what is new. Without success nothing is kept, which costs time only. */
  async save(): Promise<void> {
    if (!this.#isChanged) return;
    this.#isChanged = false;
    this.#forget();
    const body = [...this.#results].map(([key, result]) => `${key} ${result}`).join('\n');
    const own = `${this.#file}.${randomUUID()}`;
    try {
      await mkdir(dirname(own), { recursive: true });
      await removeAbandoned(this.#file);
      await writeFile(own, `${headOf(this.#madeOf, body)}\n${body}`);
      await rename(own, this.#file);
    } catch {
      await rm(own, { force: true }).catch(() => undefined);
    }
  }

  #use(key: string, result: string): void {
    this.#results.delete(key);
    this.#results.set(key, result);
    this.#used.add(key);
  }

  #forget(): void {
    let bytes = 0;
    for (const [key, result] of [...this.#results].reverse()) {
      bytes += Buffer.byteLength(result);
      if (bytes > this.#limit && !this.#used.has(key)) this.#results.delete(key);
    }
  }
}

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32);

const headOf = (madeOf: string, body: string): string => `${madeOf} ${hashOf(body)}`;

/** Files of processes that were killed while they saved. */
async function removeAbandoned(file: string): Promise<void> {
  const folder = dirname(file);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(file)}.`)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(path, { force: true });
  }
}
