import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type SiteSource, siteSource } from '../../system/site-source.ts';
import { parseManifest } from '../manifest.ts';
import type { SiteFile } from '../types.ts';

/**
 * Scripts and styles with a content hash in their names; no path segment starts with a dot, so that
 * none leads out of the folder.
 */
const KEPT = /^_astro\/[\w@-][\w.@-]*\.(?:js|css)$/;
const MAX_MANIFEST_BYTES = 4_000_000;
const MAX_FILES = 1000;
const MAX_BYTES = 20_000_000;

/**
 * Copies the scripts and styles of the previous build into `dist`, beside the new ones, so that a
 * page that is open during a deployment can still load those that it has not loaded yet. Copies
 * only the previous build's own files, not those that it had copied in turn.
 *
 * @param previous the folder of the previous build, or its published address
 * @returns the copied files with their sizes in bytes; none if all are unchanged
 * @throws if its manifest or a file is missing, broken or does not match the manifest; `dist` is
 *   then unchanged
 */
export async function keepPreviousScripts(
  previous: string,
  dist: string,
): Promise<ReadonlyMap<string, number>> {
  const read = siteSource(previous);
  const text = new TextDecoder().decode(await read('offline/current.json', MAX_MANIFEST_BYTES));
  const { assets, packed, packs } = parseManifest(JSON.parse(text));
  const isWanted = (path: string) => KEPT.test(path) && !existsSync(join(dist, path));
  const single = assets.filter(({ path }) => isWanted(path));
  const together = packed.filter(isWanted);
  const pack = together.length > 0 && packs.find(({ kind }) => kind === 'scripts');
  const size = [...single, ...(pack ? [pack] : [])].reduce((sum, { bytes }) => sum + bytes, 0);
  const count = single.length + together.length;
  if (count > MAX_FILES || size > MAX_BYTES)
    throw new Error(`offline/current.json: ${count} scripts and styles, ${size} bytes`);
  const files = new Map<string, Uint8Array | string>();
  for (const file of single) files.set(file.path, await readVerified(read, file));
  const texts = pack ? textsOf(await readVerified(read, pack)) : {};
  for (const path of together) {
    const script = texts[path];
    if (typeof script !== 'string') throw new Error(`offline/current.json: no pack holds ${path}`);
    files.set(path, script);
  }
  await writeAll(files, dist);
  return new Map([...files].map(([path, content]) => [path, Buffer.byteLength(content)]));
}

const textsOf = (pack: Uint8Array): Record<string, unknown> =>
  Object(JSON.parse(new TextDecoder().decode(pack))) as Record<string, unknown>;

async function readVerified(read: SiteSource, file: SiteFile): Promise<Uint8Array> {
  const { path, hash, bytes } = file;
  const content = await read(path, bytes);
  const found = createHash('sha256').update(content).digest('hex').slice(0, hash.length);
  if (found !== hash) throw new Error(`${path}: its hash is ${found}, not ${hash}`);
  return content;
}

/** All or nothing: scripts that import each other are only usable together. */
async function writeAll(
  files: ReadonlyMap<string, Uint8Array | string>,
  dist: string,
): Promise<void> {
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
