import type { Credentials } from '../port/backend.ts';
import { DeskError } from '../ground/desk-error.ts';

/** The endpoint and client id of a desk's sign-in (RFC 6749, public client with PKCE, RFC 7636). */
export interface OAuthClient {
  authorizeAddress: string;
  tokenAddress: string;
  clientId: string;
  scope: string;
  /** The desk's own address; the host compares it character by character. */
  redirectUri: string;
}

export const SIGN_IN_FAILED = '登录没有成功，请再试一次';

/** 256 random bits in URL-safe characters. */
export function randomText(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** The S256 challenge of a verifier. */
export async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return toBase64Url(new Uint8Array(digest));
}

/** The address to which the editor is redirected to sign in. */
export async function signInAddress(
  client: OAuthClient,
  { state, verifier }: { state: string; verifier: string },
): Promise<string> {
  const address = new URL(client.authorizeAddress);
  const query = {
    client_id: client.clientId,
    redirect_uri: client.redirectUri,
    response_type: 'code',
    scope: client.scope,
    state,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
}

/** Exchanges the returned code for tokens. Throws a `DeskError` that contains neither. */
export function exchangeCode(
  client: OAuthClient,
  { code, verifier }: { code: string; verifier: string },
): Promise<Credentials> {
  return askForTokens(client, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: client.redirectUri,
    code_verifier: verifier,
  });
}

/** Exchanges a refresh token for new tokens. Throws a `DeskError` if the host requires a new sign-in. */
export function refreshTokens(client: OAuthClient, refreshToken: string): Promise<Credentials> {
  return askForTokens(client, {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    redirect_uri: client.redirectUri,
  });
}

async function askForTokens(
  client: OAuthClient,
  query: Record<string, string>,
): Promise<Credentials> {
  // As a form, which browsers send without a CORS preflight: not every host answers one at this address.
  const response = await fetch(client.tokenAddress, {
    method: 'POST',
    body: new URLSearchParams({ client_id: client.clientId, ...query }),
  }).catch(() => {
    throw new DeskError(
      `连不上 ${new URL(client.tokenAddress).host}，登录没有成功。请看看网络，再试一次`,
    );
  });
  const answer: unknown = await response.json().catch(() => undefined);
  const { access_token: token, refresh_token: refresh } = (answer ?? {}) as Record<string, unknown>;
  // The host's error response may repeat what it was sent, so it is not shown.
  if (!response.ok || typeof token !== 'string') throw new DeskError(SIGN_IN_FAILED);
  return { token, ...(typeof refresh === 'string' && { refresh_token: refresh }) };
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
