import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { importedBy } from '../imports.ts';
import type { Level } from '../types.ts';
import type { SitePage } from './page.ts';

/**
 * Pages whose scripts and styles a device needs first; with them it can show the page of any entry.
 */
const FIRST_PAGES: readonly string[] = ['', 'offline/missing/'];
/**
 * Scripts that pages load by themselves when they show: `src/client/offline/offline.ts`, which
 * registers the worker and shows the age of a copy, and `open-now.ts`, without
 * which an old copy does not say whether the office is open.
 */
const LOADED_LATER = /^(?:offline|open-now)\.[\w-]+\.js$/;
/** Pages are readable without it. The browser itself stores the manifest and its icons. */
const ICON = 'favicon.svg';

/**
 * Scripts, styles, the icon and the files that scripts of pages fetch, as paths below the base of a built site, with the
 * lowest level that needs them.
 */
export async function findAssets(
  dist: string,
  pages: readonly SitePage[],
  base: string,
): Promise<Map<string, Level>> {
  const files = await readdir(join(dist, '_astro'));
  const texts = new Map(
    await Promise.all(
      files
        .filter((name) => /\.(?:js|css)$/.test(name))
        .map(async (name) => [name, await readFile(join(dist, '_astro', name), 'utf8')] as const),
    ),
  );
  const named = new Set([
    ...pages
      .filter(({ path }) => FIRST_PAGES.includes(path))
      .flatMap(({ html }) => linked(html, base)),
    ...[...texts.keys()].filter((name) => LOADED_LATER.test(name)),
  ]);
  // The static imports of a script are included with it; its dynamic imports are not.
  for (const name of named) {
    for (const other of importedBy(texts.get(name) ?? '')) named.add(other);
  }
  const levels = new Map<string, Level>([[ICON, 'carry']]);
  for (const name of texts.keys())
    levels.set(`_astro/${name}`, named.has(name) ? 'visited' : 'carry');
  for (const { path, file } of pages) {
    if (file !== undefined) levels.set(path + file, 'carry');
  }
  return levels;
}

/** The files below `_astro/` in the tags of a page. */
function linked(html: string, base: string): string[] {
  return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].flatMap(([, address = '']) =>
    address.startsWith(`${base}_astro/`) ? [address.slice(base.length + '_astro/'.length)] : [],
  );
}
