import type { Session } from '../sign-in/session.ts';
import { signedOut, unreachable } from './host-error.ts';

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

const SIGN = /^(token|Bearer) (.+)$/;

/**
 * All requests of Decap's host backends pass through here (`decap/patches/hosts.ts`): with the current token, repeated
 * after a new sign-in, and with readable errors. Throws a `HostError`.
 */
export async function hostFetch(
  session: Session,
  fetch: Fetch,
  input: string,
  init: RequestInit = {},
): Promise<Response> {
  const headers = (init.headers ?? {}) as Record<string, string>;
  const [, keyword = '', sent = ''] = SIGN.exec(headers['Authorization'] ?? '') ?? [];
  const token = session.tokenFor(sent);
  const ask = (now: string) =>
    fetch(input, {
      ...init,
      headers: keyword ? { ...headers, Authorization: `${keyword} ${now}` } : headers,
    }).catch(() => {
      throw unreachable(new URL(input).host);
    });
  const response = await ask(token ?? sent);
  if (response.status !== 401 || token === undefined) return response;
  // Another request may have renewed the token meanwhile.
  const now = session.tokenFor(sent);
  const renewed = now === token ? await session.renewToken() : now;
  if (renewed === undefined) throw signedOut();
  return ask(renewed);
}
