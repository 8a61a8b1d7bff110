/**
 * The oldest browsers in which everything that readers' pages offer works. The builds of the pages' scripts and styles,
 * of the service worker and of the archive aim at it, and `tests/dist/compatibility.test.ts` compares what they wrote
 * with MDN's data. Below it, back to Chrome 80, all pages are readable and say what does not work.
 *
 * Chrome 90 is in browsers of Windows 7 and in older WeChat engines, Safari 15.4 on iPhones that get no updates any
 * more; Firefox 115 is the last one for Windows 7.
 */
export const BROWSER_FLOOR = { chrome: '90', safari: '15.4', firefox: '115' } as const;

const { chrome, safari, firefox } = BROWSER_FLOOR;

/** The floor as Vite's `build.cssTarget` takes it. */
export const STYLE_TARGET = [`chrome${chrome}`, `safari${safari}`, `firefox${firefox}`];

/**
 * The floor as Vite's `build.target` takes it. For Chrome before 91 the compiler writes every `?.` out at length, for a
 * fault of V8 with `f?.(...list)` alone, which the test on compatibility refuses.
 */
export const SCRIPT_TARGET = ['chrome91', `safari${safari}`, `firefox${firefox}`];
