import { deskKey } from '../ground/desk-storage.ts';

/** The parameters of the host's redirect back to the desk. */
export interface Arrival {
  state: string;
  /** Absent if the host, or the editor there, refused. */
  code?: string;
}

/** The prefix of the states of sign-ins in a window of their own. */
export const AGAIN = 'again.';

/** The channel by which such a window passes its arrival to the desk that opened it. Same origin only. */
export const CHANNEL = 'red-candle-sign-in';

/**
 * Takes the response of a sign-in off the address, before a bookmark, the history or a log can store it. In a window
 * that was opened for a repeated sign-in, passes it to the desk and closes the window.
 * @returns the response, if there was one; `handed on` if this window was such a one and has nothing more to do
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
