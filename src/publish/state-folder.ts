import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SECRET_BYTES = 32;

/** What publishing keeps between its runs. Nothing of it is lost for good: without it, the next run builds once more. */
export class StateFolder {
  readonly #path: string;
  /** One run at a time. */
  readonly lock: string;
  /** Held by a build for as long as it reads content, even if whoever started it is gone. */
  readonly buildLock: string;
  /** What the last build printed. */
  readonly log: string;
  readonly content: string;

  private constructor(path: string) {
    this.#path = path;
    this.lock = join(path, 'publish.lock');
    this.buildLock = join(path, 'build.lock');
    this.log = join(path, 'build.log');
    this.content = join(path, 'content');
  }

  /** Makes the folder where it is missing; only its owner may look in, as drafts lie there. */
  static async open(path: string): Promise<StateFolder> {
    await mkdir(path, { recursive: true, mode: 0o700 });
    return new StateFolder(path);
  }

  /** The secret for `sealInputs`, made at the first call. */
  async secret(): Promise<Uint8Array> {
    const file = join(this.#path, 'secret');
    const known = await readFile(file).catch(() => undefined);
    if (known?.length === SECRET_BYTES) return known;
    const made = randomBytes(SECRET_BYTES);
    await writeFile(`${file}.next`, made, { mode: 0o600 });
    await rename(`${file}.next`, file);
    return made;
  }

  get #unfinished(): string {
    return join(this.#path, 'unfinished');
  }

  /** Whether the last build that was begun did not succeed, or did not come to its end. */
  isUnfinished(): boolean {
    return existsSync(this.#unfinished);
  }

  async begin(): Promise<void> {
    await writeFile(this.#unfinished, '');
  }

  async finish(): Promise<void> {
    await rm(this.#unfinished, { force: true });
  }
}
