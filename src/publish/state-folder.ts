import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isWithin, makeFolder, realPath } from './paths.ts';
import { PublishError } from './publish-error.ts';
import { describeSystemError } from './system-error.ts';

const SECRET_BYTES = 32;

/**
 * The state folder contains drafts and a secret, so it must not be, or be inside, a folder that is
 * served to readers, under any name. Writes nothing.
 * @throws PublishError that names both
 */
export async function assertStateApart(state: string, target: string): Promise<void> {
  const [place, site] = [await realPath(state), await realPath(target)];
  if (place !== site && !isWithin(place, site)) return;
  throw new PublishError(
    `发布记录的文件夹 ${state}（RED_CANDLE_STATE）在网站的文件夹 ${target}（RED_CANDLE_OUT）里：` +
      '记录里有草稿和密钥，读者会看得到。请把它放到网站外面',
  );
}

/**
 * State that publishing keeps between runs. All of it can be recreated: without it, the next run
 * builds once more.
 */
export class StateFolder {
  readonly path: string;
  /** One run at a time. */
  readonly lock: string;
  /** Held by a build for as long as it reads content, even if its parent has ended. */
  readonly buildLock: string;
  /** The output of the last build. */
  readonly log: string;
  readonly content: string;
  /** Which pages each search engine was told of. */
  readonly told: string;

  private constructor(path: string) {
    this.path = path;
    this.lock = join(path, 'publish.lock');
    this.buildLock = join(path, 'build.lock');
    this.log = join(path, 'build.log');
    this.content = join(path, 'content');
    this.told = join(path, 'told.json');
  }

  /** Creates the folder if it is missing; only its owner has access, because it contains drafts. */
  static async open(path: string): Promise<StateFolder> {
    try {
      await makeFolder(path, 0o700);
      await access(path, constants.W_OK | constants.X_OK);
    } catch (cause) {
      const why = describeSystemError(cause) ?? String(cause);
      throw new PublishError(`写不了发布记录的文件夹 ${path}（RED_CANDLE_STATE）：${why}`, {
        cause,
      });
    }
    return new StateFolder(path);
  }

  /** The secret for `signInputs`, created at the first call. */
  async secret(): Promise<Uint8Array> {
    const file = join(this.path, 'secret');
    const known = await readFile(file).catch(() => undefined);
    if (known?.length === SECRET_BYTES) return known;
    const made = randomBytes(SECRET_BYTES);
    await writeFile(`${file}.next`, made, { mode: 0o600 });
    await rename(`${file}.next`, file);
    return made;
  }

  get #unfinished(): string {
    return join(this.path, 'unfinished');
  }

  /** Whether the last build that was started failed or was interrupted. */
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
