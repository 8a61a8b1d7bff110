import type { Credentials } from '../port/backend.ts';
import { DeskError } from '../ground/desk-error.ts';
import { deskKey } from '../ground/desk-storage.ts';
import { AGAIN, type Arrival, CHANNEL } from './arrival.ts';
import {
  type OAuthClient,
  SIGN_IN_FAILED,
  exchangeCode,
  randomText,
  refreshTokens,
  signInAddress,
} from './oauth.ts';
import { type SignIn, WINDOW_BLOCKED } from './sign-in.ts';

const KEY = 'red-candle-sign-in';

/** The state that the page needs after the redirect back. Stored in this tab until then. */
interface Departure {
  state: string;
  verifier: string;
  /** The editor's place in the desk. */
  hash: string;
}

/**
 * Signs in without a server of ours. Decap's own `PkceAuthenticator` is not used: it accepts a forged redirect with the
 * state `{"nonce":null}` if no sign-in was started, and cannot sign in again without leaving the form.
 * @param takeArrival returns the parameters of the redirect, once
 */
export function pkceSignIn(client: OAuthClient, takeArrival: () => Arrival | undefined): SignIn {
  const beside: Beside = {};
  return {
    depart: async () => {
      const departure = { state: randomText(), verifier: randomText(), hash: location.hash };
      sessionStorage.setItem(deskKey(KEY), JSON.stringify(departure));
      location.assign(await signInAddress(client, departure));
      return undefined;
    },
    finish: () => finish(client, takeArrival()),
    again: () => signInBeside(client, beside),
    renew: (refreshToken) => refreshTokens(client, refreshToken),
  };
}

async function finish(
  client: OAuthClient,
  arrival: Arrival | undefined,
): Promise<Credentials | undefined> {
  if (!arrival) return undefined;
  const departure = takeDeparture();
  // No sign-in was started here: somebody forged this address, perhaps to have the editor write under another account.
  if (departure?.state !== arrival.state)
    throw new DeskError('这次登录不是从这个页面开始的，没有接受。请再点一次“登录”');
  if (departure.hash) location.replace(departure.hash);
  return tokensFor(client, arrival, departure.verifier);
}

function takeDeparture(): Departure | undefined {
  const text = sessionStorage.getItem(deskKey(KEY));
  sessionStorage.removeItem(deskKey(KEY));
  return text === null ? undefined : (JSON.parse(text) as Departure);
}

/** The awaited window beside this page: the one opened last. */
interface Beside {
  waiting?: BroadcastChannel;
}

/** Signs in in a window beside this page, which passes its arrival back (`arrival.ts`). */
async function signInBeside(client: OAuthClient, last: Beside): Promise<Credentials> {
  // Opened before any await: browsers allow a window only synchronously after the click.
  const beside = window.open('', deskKey(KEY), 'width=520,height=700');
  if (!beside) throw new DeskError(WINDOW_BLOCKED);
  last.waiting?.close();
  const channel = new BroadcastChannel(deskKey(CHANNEL));
  last.waiting = channel;
  const departure = { state: AGAIN + randomText(), verifier: randomText() };
  const arrived = new Promise<Arrival>((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<Arrival>) => {
      if (data.state === departure.state) resolve(data);
    });
  });
  beside.location.href = await signInAddress(client, departure);
  const arrival = await arrived;
  channel.close();
  return tokensFor(client, arrival, departure.verifier);
}

function tokensFor(client: OAuthClient, { code }: Arrival, verifier: string): Promise<Credentials> {
  if (code === undefined) throw new DeskError(SIGN_IN_FAILED);
  return exchangeCode(client, { code, verifier });
}
