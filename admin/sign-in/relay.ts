import { DeskError } from '../desk-error.ts';
import { SIGN_IN_FAILED, type Tokens } from './oauth.ts';
import { type SignIn, WINDOW_BLOCKED } from './sign-in.ts';

const SUCCESS = 'authorization:github:success:';
const ERROR = 'authorization:github:error:';
const GREETING = 'authorizing:github';

/**
 * Signing in at GitHub, which gives tokens only to who has the application's secret: a relay keeps that
 * (`scripts/github-sign-in.ts`). The talk with its window is the one that Decap's other relays know, too.
 */
export function relaySignIn(relay: URL): SignIn {
  const ask = () => askRelay(relay);
  return { depart: ask, again: ask, finish: () => Promise.resolve(undefined) };
}

function askRelay(relay: URL): Promise<Tokens> {
  const address = new URL('auth?provider=github&scope=repo', relay);
  address.searchParams.set('site_id', location.host);
  const beside = window.open(address, 'red-candle-sign-in', 'width=760,height=700');
  if (!beside) return Promise.reject(new DeskError(WINDOW_BLOCKED));
  return new Promise((resolve, reject) => {
    const listen = ({ origin, source, data }: MessageEvent<unknown>) => {
      if (origin !== relay.origin || source !== beside || typeof data !== 'string') return;
      // The relay answers only to an origin that it knows; this tells it ours.
      if (data === GREETING) beside.postMessage(GREETING, relay.origin);
      const token = data.startsWith(SUCCESS) ? tokenIn(data.slice(SUCCESS.length)) : undefined;
      if (token === undefined && !data.startsWith(ERROR)) return;
      window.removeEventListener('message', listen);
      beside.close();
      if (token === undefined) reject(new DeskError(SIGN_IN_FAILED));
      else resolve({ token });
    };
    window.addEventListener('message', listen);
  });
}

function tokenIn(text: string): string | undefined {
  const { token } = JSON.parse(text) as { token?: unknown };
  return typeof token === 'string' ? token : undefined;
}
