/**
 * Attributes that describe a page on its root element. `src/layouts/Site.astro` and
 * `src/components/Moved.astro` write them; packs, the archive and the service worker read them
 * instead of guessing from the page's markup.
 *
 * - `data-site`: the base path of the page's site; no page of another has it
 * - `data-kind`: the kind of the page, see {@link PageKind}
 * - `data-moved`: the target of the page of a former address
 * - `data-modes`: the address of the styles of 大字版 and its panel, which few readers load
 * - `data-copy`: the date of a page that comes from the device or is in an archive
 */
export const SITE = 'data-site';
export const KIND = 'data-kind';
export const MOVED = 'data-moved';
export const MODES = 'data-modes';
export const COPY = 'data-copy';

/**
 * - `entry`: the page of one entry
 * - `list`: a page of a collection's whole list, in its order
 * - `choice`: a page of the list of those entries that have one choice, or two
 * - `tool`: a page that works on the published site alone (离线阅读, 我的收藏): an archive omits it
 * - `poster`: a sheet of paper that tells of another page: in no pack, archive, index or sitemap
 *
 * Any other page is a standalone page: home, search, dues.
 */
export type PageKind = 'entry' | 'list' | 'choice' | 'tool' | 'poster';

const ROOT = '<!doctype html>\\s*<html';

/** An attribute of a page's root element; undefined if it is missing. */
export const readMark = (html: string, name: string): string | undefined =>
  new RegExp(`^${ROOT}[^>]* ${name}="([^"]*)"`, 'i').exec(html)?.[1];

/**
 * The page with an attribute set on its root element; a text that is not a page is returned
 * unchanged.
 */
export const withMark = (html: string, name: string, value: string): string =>
  html.replace(new RegExp(`^${ROOT}`, 'i'), (root) => `${root} ${name}="${value}"`);
