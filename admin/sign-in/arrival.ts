import { deskKey } from '../ground/desk-storage.ts';

/** What the host sent the browser back with. */
export interface Arrival {
  state: string;
  /** Absent where the host, or the editor there, said no. */
  code?: string;
}

/** States of sign-ins in a window of their own start like this. */
export const AGAIN = 'again.';

/** Over which such a window hands its arrival to the desk that opened it. Same origin only. */
export const CHANNEL = 'red-candle-sign-in';

/**
 * Takes the answer of a sign-in off the address, before anything can keep it: a bookmark, the history, a log.
 * In a window that was opened for signing in again, hands it to the desk and closes the window.
 * @returns the answer, if there was one; `handed on` where this window was such a one and has nothing more to do
 */
export function receiveArrival(): Arrival | 'handed on' | undefined {
  const query = new URLSearchParams(location.search);
  const [state, code] = [query.get('state'), query.get('code')];
  if (state === null || (code === null && !query.has('error'))) return undefined;
  history.replaceState(null, '', location.pathname);
  const received: Arrival = { state, ...(code !== null && { code }) };
  if (!state.startsWith(AGAIN)) return received;
  const channel = new BroadcastChannel(deskKey(CHANNEL));
  channel.postMessage(received);
  channel.close();
  window.close();
  return 'handed on';
}
