import type { Credentials } from '../port/backend.ts';

/** How editors sign in at one host. Every way throws a `DeskError` that holds neither code nor token. */
export interface SignIn {
  /** Begins: either leaves the page (undefined), or asks in a window of its own and gives the tokens. */
  depart: () => Promise<Credentials | undefined>;
  /** The tokens of the sign-in that the browser has just come back from; undefined where there was none. */
  finish: () => Promise<Credentials | undefined>;
  /** Asks in a window of its own, upon a click, so that the page with the open form stays. */
  again: () => Promise<Credentials>;
  /** New tokens without asking; undefined where the host has no such thing. */
  renew?: (refreshToken: string) => Promise<Credentials>;
}

export const WINDOW_BLOCKED = '浏览器拦住了登录窗口，请允许这个网站弹出窗口，再点一次';
