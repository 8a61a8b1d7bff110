import type { Tokens } from './oauth.ts';
import { askAgain } from './ask-again.ts';
import type { SignIn } from './sign-in.ts';

/** A signed-in editor's tokens, and how to get new ones. */
export interface Session {
  tokens: Tokens;
  signIn: SignIn;
  /** Says, in Chinese, what is wrong with tokens of a new sign-in: another account, no right to write. */
  check: (tokens: Tokens) => Promise<string | undefined>;
  /** Keeps new tokens where the old ones were kept. */
  keep: (tokens: Tokens) => void;
}

let session: Session | undefined;
/** Tokens that this session had: requests that still carry one get the one of now. */
const former = new Set<string>();
let renewal: Promise<string | undefined> | undefined;
/** One press of 保存 reads and writes several times: whoever said 先不登录 is not asked again for the same press. */
const DECLINED_FOR_MS = 5000;
let declinedAt = -Infinity;

export function beginSession(begun: Session): void {
  session = begun;
  declinedAt = -Infinity;
}

export function endSession(): void {
  session = undefined;
  former.clear();
}

/** The token to send in place of `token`; undefined where that is not of this session. */
export function currentToken(token: string): string | undefined {
  return session && (token === session.tokens.token || former.has(token))
    ? session.tokens.token
    : undefined;
}

/**
 * A new token after the host refused the old one: quietly if the host renews it, else by asking the editor to
 * sign in again beside the form. Requests that fail together ask once. Undefined where there is none to be had.
 */
export function renewToken(): Promise<string | undefined> {
  renewal ??= renew().finally(() => {
    renewal = undefined;
  });
  return renewal;
}

async function renew(): Promise<string | undefined> {
  const renewing = session;
  if (!renewing) return undefined;
  const { tokens: old, signIn, check } = renewing;
  const quiet =
    old.refresh_token === undefined
      ? undefined
      : await signIn.renew?.(old.refresh_token).catch(() => undefined);
  if (!quiet && performance.now() - declinedAt < DECLINED_FOR_MS) return undefined;
  const tokens = quiet ?? (await askAgain(signIn.again, check));
  if (!tokens) {
    declinedAt = performance.now();
    return undefined;
  }
  former.add(old.token);
  renewing.tokens = { ...old, ...tokens };
  renewing.keep(renewing.tokens);
  return tokens.token;
}
