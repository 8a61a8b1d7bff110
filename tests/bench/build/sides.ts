import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Side {
  name: string;
  /** Folder of a checkout that builds. */
  checkout: string;
  /** The generated content to build. */
  content: string;
}

/**
 * Writes a side's content with its own generator: another commit's model may have other fields, and its check would
 * reject them.
 */
export async function writeContent({ checkout, content }: Side, entries: number): Promise<void> {
  const code = `
    const { writeSite } = await import('./tests/bench/offline/content.ts');
    await writeSite(process.argv[1], Number(process.argv[2]));`;
  const args = ['--input-type=module', '--eval', code, content, String(entries)];
  await run(process.execPath, args, { cwd: checkout });
}

/**
 * A commit of this repository, checked out below `folder` with this checkout's packages. Packages are linked file by
 * file, so that caches below `node_modules/` are its own; Linux and one file system.
 */
export async function checkOut(commit: string, folder: string): Promise<Side> {
  const checkout = join(folder, commit.replaceAll(/[^\w.-]/g, '-'));
  await rm(checkout, { recursive: true, force: true });
  await mkdir(checkout, { recursive: true });
  const archive = join(folder, 'commit.tar');
  await run('git', ['archive', '--output', archive, commit]);
  await run('tar', ['-xf', archive, '-C', checkout]);
  await rm(archive);
  await run('cp', ['-al', 'node_modules', checkout]);
  await forgetCaches(checkout);
  return { name: commit, checkout, content: `${checkout}-content` };
}

/** Makes the next build a cold one; keeps encoded pictures, since encoding them would dominate all else. */
export async function forgetCaches(checkout: string): Promise<void> {
  for (const cache of [
    '.astro',
    'node_modules/.vite',
    'node_modules/.cache/red-candle-desk',
    'node_modules/.astro/data-store.json',
  ]) {
    await rm(join(checkout, cache), { recursive: true, force: true });
  }
}
