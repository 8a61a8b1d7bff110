import { createHash, randomBytes } from 'node:crypto';
import type { Person } from './bare-repository.ts';

export interface Account extends Person {
  login: string;
  /** The account's access to the repository; with `none` it cannot even see it. */
  access: 'write' | 'read' | 'none';
}

interface Grant {
  account: Account;
  challenge: string;
  redirectUri: string;
}

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

const refused = (error: string): Answer => ({
  status: 400,
  body: { error, error_description: `the request was refused: ${error}` },
});

/**
 * An OAuth 2 server for one public client: authorization code with PKCE (S256 only), single-use codes, the redirect URI
 * compared character by character, single-use refresh tokens.
 */
export class OAuthDouble {
  readonly clientId = 'red-candle-desk';
  readonly redirectUri: string;
  /** The account signed in at the host in this browser. */
  account: Account;
  /** Whether refresh tokens are accepted. */
  renews = true;
  /** All issued tokens: none may occur where it can be read. */
  readonly tokens: string[] = [];
  readonly #codes = new Map<string, Grant>();
  readonly #access = new Map<string, Account>();
  readonly #refresh = new Map<string, Account>();

  constructor(redirectUri: string, account: Account) {
    this.redirectUri = redirectUri;
    this.account = account;
  }

  /** The address to redirect the browser to, or undefined for an error page: never redirects to an unknown address. */
  authorize(query: URLSearchParams): string | undefined {
    if (query.get('client_id') !== this.clientId) return undefined;
    if (query.get('redirect_uri') !== this.redirectUri) return undefined;
    const back = new URL(this.redirectUri);
    back.searchParams.set('state', query.get('state') ?? '');
    const challenge = query.get('code_challenge') ?? '';
    const isFit = query.get('code_challenge_method') === 'S256' && challenge.length === 43;
    if (query.get('response_type') !== 'code' || !isFit) {
      back.searchParams.set('error', 'invalid_request');
      return back.href;
    }
    const code = secret();
    this.#codes.set(code, { account: this.account, challenge, redirectUri: this.redirectUri });
    back.searchParams.set('code', code);
    return back.href;
  }

  token(form: URLSearchParams): Answer {
    if (form.get('client_id') !== this.clientId) return refused('invalid_client');
    if (form.get('grant_type') === 'refresh_token') {
      const given = form.get('refresh_token') ?? '';
      const account = this.#refresh.get(given);
      this.#refresh.delete(given);
      return account && this.renews ? this.#give(account) : refused('invalid_grant');
    }
    const code = form.get('code') ?? '';
    const grant = this.#codes.get(code);
    this.#codes.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    return grant?.challenge === challenge && grant.redirectUri === form.get('redirect_uri')
      ? this.#give(grant.account)
      : refused('invalid_grant');
  }

  accountOf(authorization: string | undefined): Account | undefined {
    return this.#access.get(/^(?:token|Bearer) (.+)$/.exec(authorization ?? '')?.[1] ?? '');
  }

  /** Makes every access token expire now. */
  expire(): void {
    this.#access.clear();
  }

  #give(account: Account): Answer {
    const [token, refresh] = [secret(), secret()];
    this.tokens.push(token, refresh);
    this.#access.set(token, account);
    this.#refresh.set(refresh, account);
    const body = {
      access_token: token,
      refresh_token: refresh,
      token_type: 'bearer',
      expires_in: 3600,
    };
    return { status: 200, body };
  }
}

const secret = () => randomBytes(24).toString('hex');
