import { mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { useOwnGit } from '../own-git.ts';

/** A folder for the desks that this run builds: each run builds its own, so none is ever outdated. */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'red-candle-desks-'));
  process.env['BUILT_DESKS'] = folder;
  useOwnGit();
  const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  if (addresses.every(({ internal }) => internal)) {
    console.warn(
      'This machine has no network interface but loopback: Chromium takes itself for offline there, and tests of coming back online fail.',
    );
  }
  return () => rm(folder, { recursive: true, force: true });
}
