/**
 * Why offline reading is unavailable: the address is not https; WeChat's browser; a browser that is
 * old or in a private window.
 */
export type Obstacle = 'insecure' | 'wechat' | 'browser';

interface Surroundings {
  isSecureContext: boolean;
  userAgent: string;
  /** Whether the browser has service workers and Cache Storage. */
  hasWorker: boolean;
  hasCaches: boolean;
}

const read = (): Surroundings => ({
  isSecureContext,
  userAgent: navigator.userAgent,
  hasWorker: 'serviceWorker' in navigator,
  hasCaches: 'caches' in globalThis,
});

/**
 * Why offline reading is unsupported here; undefined if it is supported. The browser may still deny
 * storage.
 */
export function obstacle(here: Surroundings = read()): Obstacle | undefined {
  if (here.hasWorker && here.hasCaches && here.isSecureContext) return undefined;
  if (/MicroMessenger/i.test(here.userAgent)) return 'wechat';
  return here.isSecureContext ? 'browser' : 'insecure';
}

/** What happened and what to do, in one line. */
export const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  wechat: '微信里存不了网页。点右上角“…”，选“在浏览器打开”，就能带走了。',
  browser:
    '这个浏览器存不了网页：可能是无痕窗口，也可能版本太旧。换个窗口或换个浏览器；在微信等应用里，点右上角“…”，选“在浏览器打开”。',
  insecure: '现在这个网址不是https开头的，浏览器不让存。把网址开头改成https://，再打开一次。',
};
