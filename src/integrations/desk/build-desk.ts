import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DeskSettings } from '../../model/settings/desk-host.ts';

const run = promisify(execFile);
/**
 * Astro runs in the project's root; bundled configuration has no file of its own to resolve from.
 */
const root = process.cwd();

/** The files of a desk, by their paths below its folder, with their sizes in bytes. */
export type DeskFiles = Readonly<Record<string, number>>;

/**
 * Builds the desk for a host into `folder`, and returns the files that Vite reports. Throws an
 * error with the output of the build.
 */
export async function buildDesk(folder: string, desk: DeskSettings): Promise<DeskFiles> {
  const args = [join(root, 'admin', 'build', 'build.ts'), folder, JSON.stringify(desk)];
  const building = run(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  // It runs concurrently with the build of the site, which may fail first.
  const stop = () => building.child.kill();
  process.once('exit', stop);
  try {
    const { stdout } = await building;
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as DeskFiles;
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    throw new Error(`desk build failed${output && `:\n${output}`}`, { cause: error });
  } finally {
    process.off('exit', stop);
  }
}
