import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { type DeskSettings, LOCAL_DESK } from '../../model/settings/desk-host.ts';

const run = promisify(execFile);
/** Astro runs from the project's root; bundled configuration has no file of its own to start from. */
const root = process.cwd();

/** The files of a desk, by their paths below its folder, with their sizes in bytes. */
export type DeskFiles = Readonly<Record<string, number>>;

/**
 * Builds the desk for a host into `folder`, and gives what Vite says it wrote.
 * Throws an error that holds what the build printed.
 */
export async function buildDesk(folder: string, desk: DeskSettings): Promise<DeskFiles> {
  const args = [join(root, 'admin', 'build.ts'), folder, JSON.stringify(desk)];
  try {
    const { stdout } = await run(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as DeskFiles;
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    throw new Error(`desk build failed${output && `:\n${output}`}`, { cause: error });
  }
}

/**
 * Builds the desk for a host into a folder of a built site. It is made beside the site, in a folder of its own: a desk
 * build whose parent was killed goes on for a while, and must not write into the site of the next build.
 */
export async function placeDesk(folder: string, desk: DeskSettings): Promise<DeskFiles> {
  const own = await mkdtemp(join(folder, '..', '..', 'desk-'));
  try {
    const files = await buildDesk(own, desk);
    await rename(own, folder);
    return files;
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    throw error;
  }
}

/** Builds the desk and reads it into memory: path below `admin/` → content. Leaves nothing behind. */
export async function readDesk(desk = LOCAL_DESK): Promise<ReadonlyMap<string, Buffer>> {
  // A folder of its own, so that two servers starting at once do not empty each other's; outside the project,
  // where the development server would watch it.
  const folder = await mkdtemp(join(tmpdir(), 'red-candle-desk-'));
  try {
    await buildDesk(folder, desk);
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = found
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name));
    const files = paths.map(
      async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path)] as const,
    );
    return new Map(await Promise.all(files));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
