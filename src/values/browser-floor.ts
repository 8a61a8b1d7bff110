/** Browser names and versions as in MDN’s compatibility data and Vite. */
export type BrowserFloor = Readonly<Record<'chrome' | 'safari' | 'firefox', string>>;

/**
 * The oldest browsers that support every feature of the readers' pages. It is the build target of
 * the pages' scripts and styles, of the service worker and of the archive;
 * `tests/dist/compatibility.test.ts` compares the built files with MDN's data. In older browsers,
 * back to Chrome 80, all pages are readable and tell the reader which features do not work.
 *
 * Chrome 90 is in browsers of Windows 7 and in older WeChat engines, Safari 15.4 on iPhones that no
 * longer get updates; Firefox 115 is the last one for Windows 7.
 */
export const BROWSER_FLOOR: BrowserFloor = { chrome: '90', safari: '15.4', firefox: '115' };

/**
 * The oldest browsers in which editors can use the desk. Parts of Decap need lookbehind in regular
 * expressions, which Safari supports since 16.4; Chrome 109 and Firefox 115 are the last ones for
 * Windows 7. Chrome 107 is the newest version below those that tests can run.
 */
export const DESK_FLOOR: BrowserFloor = { chrome: '107', safari: '16.4', firefox: '115' };

const targetOf = (floor: BrowserFloor) =>
  Object.entries(floor).map(([browser, oldest]) => `${browser}${oldest}`);

/** {@link BROWSER_FLOOR} in the format of Vite's `build.cssTarget`. */
export const STYLE_TARGET = targetOf(BROWSER_FLOOR);

/** {@link DESK_FLOOR} in the format of Vite's `build.target`. */
export const DESK_TARGET = targetOf(DESK_FLOOR);

/**
 * {@link BROWSER_FLOOR} in the format of Vite's `build.target`. Chrome is set to 91: for older ones
 * the compiler expands every `?.` because of a V8 bug that affects only `f?.(...list)`, which the
 * compatibility test forbids.
 */
export const SCRIPT_TARGET = targetOf({ ...BROWSER_FLOOR, chrome: '91' });
