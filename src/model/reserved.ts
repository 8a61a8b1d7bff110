/**
 * Names that the site itself uses in its addresses. Routes, the check and the desk share these lists; tests compare
 * them with `src/pages/`, `public/` and what a build writes.
 */

/** Pages that no entry makes, lists apart. */
export const fixedPages = ['/', '/search/', '/dues/', '/offline/', '/saved/'] as const;

/** Files for machines that people may be given a link to. */
export const machineFiles = ['/rss.xml', '/sitemap.xml'] as const;

/** Folders at the top of the site that hold no page of readers, and the page for addresses that are none. */
const OTHER_NAMES = ['admin', 'api', 'icons', 'media', 'og', 'pagefind', '404'] as const;

/** First path segments of the site's own; a page may not take one of them. `listed`: the collections with lists. */
export const reservedSlugs = (listed: readonly string[]): readonly string[] => [
  ...listed,
  ...fixedPages.map((path) => path.replaceAll('/', '')).filter((name) => name !== ''),
  ...OTHER_NAMES,
];

/**
 * Names that Windows keeps for devices, whatever their case and ending: no file or folder can be called so there,
 * where the archive of the site is unpacked.
 * https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file#naming-conventions
 */
export function isWindowsDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}
