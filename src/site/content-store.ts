import type { LoaderContext } from 'astro/loaders';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentRoot } from '../settings/content-root.ts';
import { hashFiles } from '../system/hash-files.ts';

const KEY = 'made-of';
/**
 * Dependencies of reading and rendering an entry besides its own file: our code and the packages.
 */
const SOURCES = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json'];

type Config = Pick<LoaderContext['config'], 'root' | 'site' | 'base'>;

/** Shared by the collections of a build: its sources are read once. */
const asked = new WeakMap<object, Promise<string>>();

/**
 * Clears the store of a collection, which Astro reuses between builds according to the hashes of
 * the entries' own files, unless all other dependencies are unchanged: the settings (bodies contain
 * names of statutes), our code, packages, Node, address, content folder, and the day, which decides
 * what is published.
 */
export async function renewStore(
  { config, meta, store }: Pick<LoaderContext, 'config' | 'meta' | 'store'>,
  today: string,
): Promise<void> {
  const known = asked.get(config) ?? madeOf(config, today);
  asked.set(config, known);
  const now = await known;
  if (meta.get(KEY) !== now) store.clear();
  meta.set(KEY, now);
}

async function madeOf({ root, site, base }: Config, today: string): Promise<string> {
  const folder = fileURLToPath(root);
  const settings = relative(folder, contentRoot()).split(sep).join('/');
  const paths = [...SOURCES, `${settings}/settings`];
  return hashFiles(folder, paths, process.version, String(site), base, settings, today);
}
