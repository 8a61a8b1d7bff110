import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkOrWrite } from '../../system/link-or-write.ts';
import type { SearchIndex } from './build-index.ts';

/** A search index in files: path below `pagefind/` → bytes. */
export interface WrittenBundle {
  sizes: ReadonlyMap<string, number>;
  figures: SearchIndex['figures'];
}

/** What a store keeps of a bundle instead of its files, which are published. */
export interface KeptBundle extends WrittenBundle {
  hash: string;
}

export const keepBundle = ({ files, figures }: SearchIndex): KeptBundle => ({
  hash: hashOf(files),
  sizes: new Map([...files].map(([path, { length }]) => [path, length])),
  figures,
});

/**
 * Gives a site that is being built the bundle of the published one.
 *
 * @param published folder of the published bundle
 * @param target must not exist
 * @returns false, with nothing written, if what is published is not what was kept
 */
export function linkBundle(
  { hash, sizes }: KeptBundle,
  published: string,
  target: string,
): boolean {
  const files = readFiles([...sizes.keys()], published);
  if (!files || hashOf(files) !== hash) return false;
  makeFolders(files.keys(), target);
  for (const [path, content] of files) {
    // The pointer alone is no file of a bundle: each build writes its own.
    const isOwn = dirname(path) === '.';
    linkOrWrite(join(target, path), content, isOwn ? undefined : join(published, path));
  }
  return true;
}

function readFiles(paths: readonly string[], folder: string): Map<string, Uint8Array> | undefined {
  try {
    return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
  } catch {
    return undefined;
  }
}

/** Makes the folders of files below `target`. */
export function makeFolders(paths: Iterable<string>, target: string): void {
  const folders = new Set([...paths].map((path) => dirname(join(target, path))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
}

function hashOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [path, content] of files) hash.update(`${path} ${content.length} `).update(content);
  return hash.digest('hex');
}
