import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { addCollection } from '../added-collection.ts';
import { ADDED } from '../servers.ts';

const FOLDER = resolve('.cache/added-collection');

/** The project with one collection more, its site built and served, and its desk. */
export class AddedSite {
  /** The desk's address, and the copy of the content that it writes. */
  desk = { url: '', root: '' };
  readonly #processes: ChildProcess[] = [];

  static async start(): Promise<AddedSite> {
    const site = new AddedSite();
    await addCollection(FOLDER);
    await site.run('scripts/build.ts');
    await site.#serve('scripts/preview.ts', '--port', new URL(ADDED).port);
    site.desk = JSON.parse(await site.#serve('tests/serve-desk.ts')) as AddedSite['desk'];
    return site;
  }

  /** Runs a script of the copy. */
  async run(script: string): Promise<void> {
    await promisify(execFile)(process.execPath, [script], { cwd: FOLDER, env: ownEnvironment() });
  }

  /** Starts a server of the copy. Gives the first line that it prints. */
  async #serve(script: string, ...args: string[]): Promise<string> {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: FOLDER,
      env: ownEnvironment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#processes.push(child);
    for await (const line of createInterface(child.stdout))
      if (/127\.0\.0\.1/.test(line)) return line;
    throw new Error(`${script} ended before it told its address`);
  }

  stop(): void {
    for (const child of this.#processes) child.kill();
  }

  /** A file of the copy, `dist/sitemap.xml`. */
  read(path: string): Promise<string> {
    return readFile(join(FOLDER, path), 'utf8');
  }
}

/** Without what the runner of these tests says of its own desks and content. */
const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:BUILT_DESKS$|RED_CANDLE_|SITE_|PUBLIC_)/.test(name),
    ),
  );
