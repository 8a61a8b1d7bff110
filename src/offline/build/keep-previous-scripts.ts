import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { siteSource } from '../../lib/site-source.ts';
import { parseCatalogue } from '../catalogue.ts';
import type { SiteFile } from '../types.ts';

/** Scripts and styles that a build names by their content; no part starts with a dot, so that none leads elsewhere. */
const KEPT = /^_astro\/[\w@-][\w.@-]*\.(?:js|css)$/;
const MOST_CATALOGUE_BYTES = 4_000_000;
const MOST_FILES = 1000;
const MOST_BYTES = 20_000_000;

/**
 * Copies the scripts and styles of the previous build into `dist`, beside its own, so that a page that is open while
 * the site is deployed can still load what it has not needed yet. Only what the previous build made itself: what it
 * kept in its turn is left behind.
 *
 * @param previous the folder of the previous build, or the address that it is published at
 * @returns how many files were kept; none where all are the same
 * @throws where its catalogue or a file is missing, broken or not what the catalogue says; `dist` is then as before
 */
export async function keepPreviousScripts(previous: string, dist: string): Promise<number> {
  const read = siteSource(previous);
  const text = new TextDecoder().decode(await read('offline/current.json', MOST_CATALOGUE_BYTES));
  const wanted = parseCatalogue(JSON.parse(text)).assets.filter(
    ({ path }) => KEPT.test(path) && !existsSync(join(dist, path)),
  );
  const size = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
  if (wanted.length > MOST_FILES || size > MOST_BYTES)
    throw new Error(`offline/current.json: ${wanted.length} scripts and styles, ${size} bytes`);
  const files = new Map<string, Uint8Array>();
  for (const file of wanted)
    files.set(file.path, verified(file, await read(file.path, file.bytes)));
  await writeAll(files, dist);
  return files.size;
}

function verified({ path, hash }: SiteFile, content: Uint8Array): Uint8Array {
  const found = createHash('sha256').update(content).digest('hex').slice(0, hash.length);
  if (found !== hash) throw new Error(`${path}: its hash is ${found}, not ${hash}`);
  return content;
}

/** All or nothing: scripts that load each other serve only together. */
async function writeAll(files: ReadonlyMap<string, Uint8Array>, dist: string): Promise<void> {
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(join(dist, path)), { recursive: true });
      await writeFile(join(dist, path), content);
    }
  } catch (error) {
    for (const path of files.keys()) await rm(join(dist, path), { force: true });
    throw error;
  }
}
