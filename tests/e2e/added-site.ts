import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { addCollection } from '../added-collection.ts';
import { ADDED } from '../servers.ts';

/** The project with one added collection, its site built and served, and its desk. */
export class AddedSite {
  /** The desk's address, and the copy of the content that it writes. */
  desk = { url: '', root: '' };
  readonly #folder: string;
  readonly #processes: ChildProcess[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async start(): Promise<AddedSite> {
    const folder = await mkdtemp(join(await realpath(tmpdir()), 'red-candle-added-'));
    const site = new AddedSite(folder);
    await addCollection(folder);
    await site.run('scripts/build.ts');
    await site.#serve('scripts/preview.ts', '--port', new URL(ADDED).port);
    site.desk = JSON.parse(await site.#serve('tests/serve-desk.ts')) as AddedSite['desk'];
    return site;
  }

  /** Runs a script of the copy. */
  async run(script: string): Promise<void> {
    await promisify(execFile)(process.execPath, [script], {
      cwd: this.#folder,
      env: ownEnvironment(),
    });
  }

  /** Starts a server of the copy. Returns the first line of its output. */
  async #serve(script: string, ...args: string[]): Promise<string> {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: this.#folder,
      env: ownEnvironment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#processes.push(child);
    for await (const line of createInterface(child.stdout))
      if (/127\.0\.0\.1/.test(line)) return line;
    throw new Error(`${script} ended before it told its address`);
  }

  async stop(): Promise<void> {
    for (const child of this.#processes) child.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** A file of the copy, `dist/sitemap.xml`. */
  read(path: string): Promise<string> {
    return readFile(join(this.#folder, path), 'utf8');
  }
}

/** The environment without the variables that this test runner sets for its own desks and content. */
const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:BUILT_DESKS$|RED_CANDLE_|SITE_|PUBLIC_)/.test(name),
    ),
  );
