import type { Credentials } from '../port/backend.ts';
import { askAgain } from './ask-again.ts';
import type { SignIn } from './sign-in.ts';

/** A signed-in editor's tokens, and their renewal. */
export interface SignedIn {
  tokens: Credentials;
  signIn: SignIn;
  /** Returns, in Chinese, what is wrong with tokens of a new sign-in: another account, no write access. */
  check: (tokens: Credentials) => Promise<string | undefined>;
  /** Stores new tokens where the old ones were stored. */
  keep: (tokens: Credentials) => void;
}

/** One press of 保存 sends several requests: an editor who chose 先不登录 is not asked again for the same press. */
const DECLINED_FOR_MS = 5000;

/** The account that is signed in at the host, if any. */
export class Session {
  #signedIn: SignedIn | undefined;
  /** Former tokens of this session: requests that still carry one get the current one. */
  readonly #former = new Set<string>();
  #renewal: Promise<string | undefined> | undefined;
  #declinedAt = -Infinity;

  begin(signedIn: SignedIn): void {
    this.#signedIn = signedIn;
    this.#declinedAt = -Infinity;
  }

  end(): void {
    this.#signedIn = undefined;
    this.#former.clear();
  }

  /** The token to send instead of `token`; undefined if that is not of this session. */
  tokenFor(token: string): string | undefined {
    const now = this.#signedIn?.tokens.token;
    return token === now || this.#former.has(token) ? now : undefined;
  }

  /**
   * A new token after the host refused the old one: silently if the host renews it, otherwise by asking the editor to
   * sign in again above the form. Requests that fail together share one attempt. Undefined if there is no new token.
   */
  renewToken(): Promise<string | undefined> {
    this.#renewal ??= this.#renew().finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  async #renew(): Promise<string | undefined> {
    const renewing = this.#signedIn;
    if (!renewing) return undefined;
    const { tokens: old, signIn, check } = renewing;
    const quiet =
      old.refresh_token === undefined
        ? undefined
        : await signIn.renew?.(old.refresh_token).catch(() => undefined);
    if (!quiet && performance.now() - this.#declinedAt < DECLINED_FOR_MS) return undefined;
    const tokens = quiet ?? (await askAgain(signIn.again, check));
    if (!tokens) {
      this.#declinedAt = performance.now();
      return undefined;
    }
    this.#former.add(old.token);
    renewing.tokens = { ...old, ...tokens };
    renewing.keep(renewing.tokens);
    return tokens.token;
  }
}
