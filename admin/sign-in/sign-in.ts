import type { Tokens } from './oauth.ts';

/** How editors sign in at one host. Every way throws a `DeskError` that holds neither code nor token. */
export interface SignIn {
  /** Begins: either leaves the page (undefined), or asks in a window of its own and gives the tokens. */
  depart: () => Promise<Tokens | undefined>;
  /** The tokens of the sign-in that the browser has just come back from; undefined where there was none. */
  finish: () => Promise<Tokens | undefined>;
  /** Asks in a window of its own, upon a click, so that the page with the open form stays. */
  again: () => Promise<Tokens>;
  /** New tokens without asking; undefined where the host has no such thing. */
  renew?: (refreshToken: string) => Promise<Tokens>;
}

export const WINDOW_BLOCKED = '浏览器拦住了登录窗口，请允许这个网站弹出窗口，再点一次';
