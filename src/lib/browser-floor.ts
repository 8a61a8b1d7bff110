/**
 * The oldest browsers in which everything that readers' pages offer works. The builds of the pages' scripts and styles,
 * of the service worker and of the archive aim at it, and `tests/dist/compatibility.test.ts` compares what they wrote
 * with MDN's data. Below it, back to Chrome 80, all pages are readable and say what does not work.
 *
 * Chrome 90 is in browsers of Windows 7 and in older WeChat engines, Safari 15.4 on iPhones that get no updates any
 * more; Firefox 115 is the last one for Windows 7.
 */
export const BROWSER_FLOOR = { chrome: '90', safari: '15.4', firefox: '115' } as const;

/** The floor as Vite's `build.target` and `build.cssTarget` take it. */
export const BUILD_TARGET = Object.entries(BROWSER_FLOOR).map(([name, version]) => name + version);
