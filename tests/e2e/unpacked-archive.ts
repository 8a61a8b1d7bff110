import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { FULL_SITE } from '../full-site.ts';

const run = promisify(execFile);

/**
 * The archive of the whole site, unpacked as a school would: into a folder of its own with a Chinese name that contains
 * a blank.
 */
export interface Unpacked {
  folder: string;
  /** The address of a file in it. */
  address: (path: string) => string;
}

/** Builds the archive of the whole site and unpacks it. The caller calls `remove`. */
export async function unpackArchive(): Promise<Unpacked & { remove: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'red-candle-archive-'));
  await run(process.execPath, ['scripts/build-archive.ts', '--from', FULL_SITE, '--out', home]);
  const [zip = ''] = await readdir(home);
  const folder = join(home, '工会 网站');
  for (const [path, content] of Object.entries(unzipSync(await readFile(join(home, zip))))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const [inner = ''] = await readdir(folder);
  const root = join(folder, inner);
  return {
    folder: root,
    address: (path) => pathToFileURL(join(root, path)).href,
    remove: () => rm(home, { recursive: true }),
  };
}
