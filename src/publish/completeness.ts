import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, type Manifest, readManifest } from './manifest.ts';
import { VERIFICATION_TOKEN } from '../model/settings/verification.ts';
import { parseUrl } from '../values/parse-url.ts';
import { MODES } from '../marks/root.ts';

/**
 * Files that pages load automatically, and the picture of link previews. The content check covers
 * links.
 */
const LOADED = new RegExp(
  [
    '<(?:script|img|source|video|audio)\\b[^>]*>',
    '<link\\b[^>]*\\srel="(?:stylesheet|preload|modulepreload|icon|apple-touch-icon|manifest)"[^>]*>',
    '<meta\\b[^>]*\\sproperty="og:image"[^>]*>',
    `<html\\b[^>]*\\s${MODES}="[^>]*>`,
  ].join('|'),
  'gi',
);
const ADDRESSES = new RegExp(
  `\\s(?:src|href|poster|content|${MODES})="([^"]*)"|\\s(?:srcset|imagesrcset)="([^"]*)"`,
  'gi',
);

/**
 * Compares a built site with its own manifest, and each page with the files that it loads.
 * @param address the published address, with its base path
 * @returns one line for each error, in Chinese; none if the site is complete
 * @throws if the manifest cannot be read
 */
export async function findIncomplete(site: string, address: URL): Promise<string[]> {
  const manifest = await readManifest(site);
  const files = [...Object.keys(manifest), MANIFEST_FILE];
  if (files.length < 2) return [`${MANIFEST_FILE}：一个文件也没有记`];
  const known = new Set(files);
  const errors = files.flatMap((path) => [
    ...sizeErrors(site, path, manifest[path]),
    ...(path.endsWith('.html') ? pageErrors(site, path, address, known) : []),
  ]);
  return errors.sort();
}

function sizeErrors(site: string, path: string, bytes: Manifest[string] | undefined): string[] {
  const found = sizeOf(join(site, path));
  if (!found?.isFile()) return [`${path}：没有这个文件`];
  if (typeof bytes === 'number' && found.size !== bytes)
    return [`${path}：应有 ${bytes} 字节，现有 ${found.size} 字节`];
  return found.size === 0 && bytes !== 0 ? [`${path}：是空的`] : [];
}

function pageErrors(
  site: string,
  path: string,
  address: URL,
  known: ReadonlySet<string>,
): string[] {
  const html = textOf(join(site, path));
  // Some search engines ask for a file of this kind that holds no page.
  if (VERIFICATION_TOKEN.test(html)) return [];
  if (!/<\/html>\s*$/i.test(html)) return html === '' ? [] : [`${path}：没有写完`];
  return [...filesLoadedBy(html, path, address)]
    .filter((file) => !known.has(file))
    .map((file) => `${file}：${path} 要用，没有这个文件`);
}

function sizeOf(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * The files of the site, by their paths below its root, that a page loads: scripts, styles,
 * pictures, icons.
 * @param path the page’s own file
 * @param address the published address, with its base path
 */
export function filesLoadedBy(html: string, path: string, address: URL): Set<string> {
  const addresses = (html.match(LOADED) ?? []).flatMap((tag) =>
    [...tag.matchAll(ADDRESSES)].flatMap(([, one = '', set]) =>
      set === undefined ? [one] : set.split(',').map((item) => item.trim().split(/\s/)[0] ?? ''),
    ),
  );
  const files = addresses.map((one) => fileOf(one.replaceAll('&amp;', '&'), path, address));
  return new Set(files.filter((file) => file !== undefined));
}

/**
 * The icons in the site's web app manifest, the file `path`: by their paths below the site's root.
 */
export function iconsNamedBy(manifest: string, path: string, address: URL): Set<string> {
  const { icons = [] } = JSON.parse(manifest) as { icons?: { src: string }[] };
  const files = icons.map(({ src }) => fileOf(src, path, address));
  return new Set(files.filter((file) => file !== undefined));
}

/** The file of this site that an address on a page refers to; undefined if it is external. */
function fileOf(text: string, page: string, site: URL): string | undefined {
  const url = parseUrl(text, new URL(page, site));
  if (url?.origin !== site.origin || !url.pathname.startsWith(site.pathname)) return undefined;
  const path = decoded(url.pathname.slice(site.pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
