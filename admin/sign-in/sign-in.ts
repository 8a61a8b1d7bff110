import type { Credentials } from '../port/backend.ts';

/** How editors sign in at one host. Every method throws a `DeskError` that contains neither code nor token. */
export interface SignIn {
  /** Starts a sign-in: either leaves the page (undefined), or opens a window of its own and resolves to the tokens. */
  depart: () => Promise<Credentials | undefined>;
  /** The tokens of the sign-in from which the browser has just been redirected back; undefined if there was none. */
  finish: () => Promise<Credentials | undefined>;
  /** Signs in in a window of its own, after a click, so that the page with the open form stays. */
  again: () => Promise<Credentials>;
  /** Renews tokens without interaction; undefined if the host does not support it. */
  renew?: (refreshToken: string) => Promise<Credentials>;
}

export const WINDOW_BLOCKED = '浏览器拦住了登录窗口，请允许这个网站弹出窗口，再点一次';
