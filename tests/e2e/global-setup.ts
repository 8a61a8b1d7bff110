import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useOwnGit } from '../own-git.ts';

/** A folder for the desks that this run builds: each run builds its own, so none is ever out of date. */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'red-candle-desks-'));
  process.env['BUILT_DESKS'] = folder;
  useOwnGit();
  return () => rm(folder, { recursive: true, force: true });
}
