/**
 * Names that the site itself uses in its addresses. Routes, the check and the desk share these
 * lists; tests compare them with `src/pages/`, `public/` and the output of a build.
 */

/** Pages that no entry makes, lists apart. */
export const fixedPages = ['/', '/search/', '/dues/', '/offline/', '/saved/'] as const;

/** Machine-readable files whose links are shown to people. */
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
 * Device names that Windows reserves, in any case and with any extension: a file or folder of that
 * name cannot be created when the archive of the site is unpacked.
 * https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file#naming-conventions
 */
export function isWindowsDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}
