import { toolNames, toolPath } from './tool-names.ts';

/**
 * Names that the site itself uses in its addresses. Routes, the check and the desk share these
 * lists; tests compare them with `src/pages/`, `public/` and the output of a build.
 */

/** Pages that do not come from an entry, without lists. */
export const fixedPages: readonly `/${string}`[] = [
  '/',
  '/search/',
  '/tools/',
  ...toolNames.map(toolPath),
  '/membership/',
  '/card/',
  '/quiz/',
  '/laws/',
  '/offline/',
  '/saved/',
  '/updates/',
  '/subscribe/',
];

/** Former addresses of such pages, with the pages that they lead on to. */
export const movedPages = { '/dues/': '/tools/dues/' } as const;

/** Machine-readable files whose links are shown to people. */
export const machineFiles = [
  '/rss.xml',
  '/feed.atom',
  '/updates/rss.xml',
  '/sitemap.xml',
  '/calendar.ics',
] as const;

/**
 * Folders at the top level of the site that contain no pages for readers, the 404 page, and what a server may have
 * beside the site: `api` while editing, `wechat`.
 */
const OTHER_NAMES = [
  'admin',
  'api',
  'calendar',
  'feed',
  'icons',
  'media',
  'og',
  'pagefind',
  'poster',
  'wechat',
  '404',
] as const;

/**
 * First path segments of the site itself, which a page must not use. `listed`: the collections with
 * lists.
 */
export const reservedSlugs = (listed: readonly string[]): readonly string[] => [
  ...listed,
  ...new Set([...fixedPages, ...Object.keys(movedPages)].flatMap(firstSegment)),
  ...OTHER_NAMES,
];

const firstSegment = (path: string): string[] => path.split('/').filter(Boolean).slice(0, 1);

/**
 * Device names that Windows reserves, in any case and with any extension: a file or folder of that
 * name cannot be created when the archive of the site is unpacked.
 * https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file#naming-conventions
 */
export function isWindowsDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}
