/** Names and versions as MDN’s data and Vite know them. */
export type BrowserFloor = Readonly<Record<'chrome' | 'safari' | 'firefox', string>>;

/**
 * The oldest browsers in which everything that readers' pages offer works. The builds of the pages' scripts and styles,
 * of the service worker and of the archive aim at it, and `tests/dist/compatibility.test.ts` compares what they wrote
 * with MDN's data. Below it, back to Chrome 80, all pages are readable and say what does not work.
 *
 * Chrome 90 is in browsers of Windows 7 and in older WeChat engines, Safari 15.4 on iPhones that get no updates any
 * more; Firefox 115 is the last one for Windows 7.
 */
export const BROWSER_FLOOR: BrowserFloor = { chrome: '90', safari: '15.4', firefox: '115' };

/**
 * The oldest browsers in which editors can use the desk. Parts of Decap need lookbehind in regular expressions, which
 * Safari has from 16.4 on; Chrome 109 and Firefox 115 are the last ones for Windows 7. Chrome 107 is the newest below
 * those that tests can drive.
 */
export const DESK_FLOOR: BrowserFloor = { chrome: '107', safari: '16.4', firefox: '115' };

const targetOf = (floor: BrowserFloor) =>
  Object.entries(floor).map(([browser, oldest]) => `${browser}${oldest}`);

/** The readers' floor as Vite's `build.cssTarget` takes it. */
export const STYLE_TARGET = targetOf(BROWSER_FLOOR);

/** The desk's floor as Vite's `build.target` takes it. */
export const DESK_TARGET = targetOf(DESK_FLOOR);

/**
 * The readers' floor as Vite's `build.target` takes it. For Chrome before 91 the compiler writes every `?.` out at length, for a
 * error of V8 with `f?.(...list)` alone, which the test on compatibility refuses.
 */
export const SCRIPT_TARGET = targetOf({ ...BROWSER_FLOOR, chrome: '91' });
