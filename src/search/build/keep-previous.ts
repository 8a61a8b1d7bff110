import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleId } from './bundle-id.ts';
import { linkOrWrite } from '../../system/link-or-write.ts';
import { type SiteSource, localFile, siteSource } from '../../system/site-source.ts';
import { mapConcurrently } from '../../values/map-concurrently.ts';

const ID = /^[0-9a-f]{10}$/;
/**
 * `lexicon.json`, `index/12.pf_index`: no segment starts with a dot, so that none leads out of the
 * folder.
 */
const PATH = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*){0,2}$/;
const MAX_POINTER_BYTES = 8_000_000;
const MAX_LIST_BYTES = 4_000_000;
const MAX_FILES = 50_000;
const MAX_BYTES = 500_000_000;
const CONCURRENCY = 8;

interface PlacedBundle {
  id: string;
  /** Its folder in the new site. */
  target: string;
  place: (path: string) => number | undefined;
}

export interface Kept {
  id: string;
  /** Paths below the site’s root, with their sizes in bytes. */
  files: ReadonlyMap<string, number>;
}

/**
 * Copies the search bundle of the previous build's pointer into `dist`, beside the new one, so that
 * search continues to work on a page that is open during a deployment. Older bundles are not
 * copied.
 *
 * @param previous the folder of the previous build, or its published address
 * @param place puts a file of that build, by its path below the root, into `dist`, if it is as that
 *   build left it: returns its bytes, or undefined
 * @returns undefined if the bundle equals the new one
 * @throws if the previous bundle is missing, broken or does not match its id; `dist` is then
 *   unchanged
 */
export async function keepPrevious(
  previous: string,
  dist: string,
  place?: (path: string) => number | undefined,
): Promise<Kept | undefined> {
  const readSite = siteSource(previous);
  const read: SiteSource = (path, most) => readSite(`pagefind/${path}`, most);
  const id = idIn(await json(read, 'current.json', MAX_POINTER_BYTES));
  const target = join(dist, 'pagefind', id);
  if (existsSync(target)) return undefined;
  const listed = pathsIn(await json(read, `${id}/files.json`, MAX_LIST_BYTES));
  const placed = place && (await placeBundle(listed, { id, target, place }));
  if (placed) return { id, files: placed };
  const files = await readBundle(read, id, listed);
  const found = bundleId(files);
  if (found !== id) throw new Error(`${id}/: its files are those of ${found}`);
  const all = new Map([...files, ['files.json', listOf(files.keys())] as const]);
  await writeBundle(all, target, localFile(previous, `pagefind/${id}`));
  const sizes = [...all].map(([path, { length }]) => [`pagefind/${id}/${path}`, length] as const);
  return { id, files: new Map(sizes) };
}

function idIn(pointer: unknown): string {
  const { id } = Object(pointer) as { id?: unknown };
  if (typeof id !== 'string' || !ID.test(id)) {
    throw new Error(`current.json: id: found ${JSON.stringify(id)}, expected ten hex digits`);
  }
  return id;
}

/** All files or none. Returns their sizes. */
async function placeBundle(
  listed: readonly string[],
  { id, target, place }: PlacedBundle,
): Promise<Map<string, number> | undefined> {
  const list = listOf(listed);
  const sizes = new Map([[`pagefind/${id}/files.json`, list.length]]);
  for (const path of listed.map((name) => `pagefind/${id}/${name}`)) {
    const bytes = place(path);
    if (bytes === undefined) {
      await rm(target, { recursive: true, force: true });
      return undefined;
    }
    sizes.set(path, bytes);
  }
  await writeFile(join(target, 'files.json'), list).catch(async (error: unknown) => {
    await rm(target, { recursive: true, force: true });
    throw error;
  });
  return sizes;
}

async function readBundle(
  read: SiteSource,
  id: string,
  listed: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let left = MAX_BYTES;
  await mapConcurrently(listed, CONCURRENCY, async (path) => {
    const content = await read(`${id}/${path}`, left);
    left -= content.length;
    files.set(path, content);
  });
  return files;
}

function pathsIn(list: unknown): string[] {
  if (!Array.isArray(list) || list.length > MAX_FILES) {
    throw new Error(`files.json: expected a list of at most ${MAX_FILES} files`);
  }
  return list.map((path: unknown) => {
    if (typeof path === 'string' && PATH.test(path)) return path;
    throw new Error(`files.json: ${JSON.stringify(path)} is no name of a file of a bundle`);
  });
}

/**
 * All or nothing: a bundle without one of its files would fail only when somebody searches for a
 * word in that file.
 */
async function writeBundle(
  files: ReadonlyMap<string, Uint8Array>,
  target: string,
  previous: string | undefined,
): Promise<void> {
  const unfinished = `${target}.unfinished`;
  try {
    const folders = new Set([...files.keys()].map((path) => dirname(join(unfinished, path))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    for (const [path, content] of files) {
      // Its list alone is made anew, and need not be the same.
      const isSame = previous !== undefined && path !== 'files.json';
      linkOrWrite(join(unfinished, path), content, isSame ? join(previous, path) : undefined);
    }
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

const listOf = (paths: Iterable<string>) =>
  new TextEncoder().encode(JSON.stringify([...paths].sort()));

async function json(read: SiteSource, path: string, most: number): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await read(path, most))) as unknown;
}
