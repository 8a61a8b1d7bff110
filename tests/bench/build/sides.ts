import { execFile } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Side {
  name: string;
  /** Folder in which it builds. */
  checkout: string;
  /** Arguments of Node that build, and variables for it. */
  command: readonly string[];
  env: Readonly<Record<string, string>>;
  /** Below `checkout`, removed before a cold build. */
  caches: readonly string[];
  /** A folder of entries, of which the first is edited. */
  edited: string;
}

/** Encoded pictures are kept: encoding them would dominate all else. So are those of link previews. */
const PICTURES = '.cache/kept/share';
const CACHES = [
  '.astro',
  '.cache/kept',
  'node_modules/.vite',
  'node_modules/.cache/red-candle-desk',
  'node_modules/.astro/data-store.json',
  'node_modules/.astro/incremental-build.json',
];

/** A checkout of this project, and the content and the site of its builds below `folder`. */
export function ourSide(name: string, checkout: string, folder: string): Side {
  const place = name.replaceAll(/[^\w.-]/g, '-');
  const content = join(folder, `content-${place}`);
  return {
    name,
    checkout,
    command: ['scripts/build.ts'],
    env: { RED_CANDLE_CONTENT: content, RED_CANDLE_OUT: join(folder, `site-${place}`) },
    caches: CACHES,
    edited: join(content, 'essays'),
  };
}

export const contentOf = ({ env }: Side): string => env['RED_CANDLE_CONTENT'] ?? '';

/**
 * Writes a side's content with its own generator: another commit's model may have other fields, and its check would
 * reject them.
 */
export async function writeContent(side: Side, entries: number): Promise<void> {
  const code = `
    const { writeSite } = await import('./tests/bench/offline/content.ts');
    await writeSite(process.argv[1], Number(process.argv[2]));`;
  const args = ['--input-type=module', '--eval', code, contentOf(side), String(entries)];
  await run(process.execPath, args, { cwd: side.checkout });
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
  const side = ourSide(commit, checkout, folder);
  await forgetCaches(side);
  return side;
}

/** Makes the next build a cold one. */
export async function forgetCaches({ checkout, caches }: Side): Promise<void> {
  for (const cache of caches) await forget(checkout, cache);
}

async function forget(checkout: string, cache: string): Promise<void> {
  if (cache === PICTURES) return;
  const folder = join(checkout, cache);
  if (!PICTURES.startsWith(`${cache}/`)) {
    await rm(folder, { recursive: true, force: true });
    return;
  }
  for (const name of await readdir(folder).catch(() => []))
    await forget(checkout, `${cache}/${name}`);
}
