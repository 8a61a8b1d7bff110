import type { Session } from '../sign-in/session.ts';
import { signedOut, unreachable } from './host-error.ts';

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

const SIGN = /^(token|Bearer) (.+)$/;

/**
 * Every request of Decap's backends for hosts passes through here (`decap/patches/hosts.ts`): with the token of now,
 * again after signing in again, and with a failure that can be read. Throws a `HostError`.
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
  // Another request may have got a new one meanwhile.
  const now = session.tokenFor(sent);
  const renewed = now === token ? await session.renewToken() : now;
  if (renewed === undefined) throw signedOut();
  return ask(renewed);
}
