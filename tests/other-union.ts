import { cp, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { drawPicture } from './small-site.ts';

const FIXTURE = resolve(import.meta.dirname, 'fixtures/other-union');

/**
 * Writes to a folder what another union may make of `content/`: its own districts, statutes, base path and host, its
 * own entries of every collection, and none of the project's names.
 */
export async function writeOtherUnion(folder: string): Promise<void> {
  await cp(FIXTURE, folder, { recursive: true });
  await mkdir(join(folder, 'media'), { recursive: true });
  await drawPicture(join(folder, 'media/noodles.jpg'), '#b5651d');
  await drawPicture(join(folder, 'media/road.jpg'), '#3b6e4f');
}
