import type { Credentials } from '../port/backend.ts';
import { DeskError } from '../ground/desk-error.ts';
import { SIGN_IN_FAILED } from './oauth.ts';
import { type SignIn, WINDOW_BLOCKED } from './sign-in.ts';

const SUCCESS = 'authorization:github:success:';
const ERROR = 'authorization:github:error:';
const GREETING = 'authorizing:github';

/** Polling interval of the window: no event reports to a page that another window was closed. */
const LOOK_EVERY_MS = 500;

/**
 * Signs in at GitHub, which issues tokens only to the holder of the application's secret: a relay holds it
 * (`src/sign-in-relay/github-sign-in.ts`). The messages exchanged with its window are those of Decap's other relays.
 */
export function relaySignIn(relay: URL): SignIn {
  const ask = () => askRelay(relay);
  return { depart: ask, again: ask, finish: () => Promise.resolve(undefined) };
}

function askRelay(relay: URL): Promise<Credentials> {
  const address = new URL('auth?provider=github&scope=repo', relay);
  address.searchParams.set('site_id', location.host);
  const beside = window.open(address, 'red-candle-sign-in', 'width=760,height=700');
  if (!beside) return Promise.reject(new DeskError(WINDOW_BLOCKED));
  return new Promise((resolve, reject) => {
    const listen = ({ origin, source, data }: MessageEvent<unknown>) => {
      if (origin !== relay.origin || source !== beside || typeof data !== 'string') return;
      // The relay answers only to known origins; this message gives it ours.
      if (data === GREETING) beside.postMessage(GREETING, relay.origin);
      if (!data.startsWith(SUCCESS) && !data.startsWith(ERROR)) return;
      const token = data.startsWith(SUCCESS) ? tokenIn(data.slice(SUCCESS.length)) : undefined;
      end();
      beside.close();
      if (token === undefined) reject(new DeskError(SIGN_IN_FAILED));
      else resolve({ token });
    };
    const timer = window.setInterval(() => {
      if (!beside.closed) return;
      end();
      reject(new DeskError('登录窗口关掉了，还没有登录。请再点一次'));
    }, LOOK_EVERY_MS);
    const end = () => {
      window.removeEventListener('message', listen);
      window.clearInterval(timer);
    };
    window.addEventListener('message', listen);
  });
}

function tokenIn(text: string): string | undefined {
  try {
    const { token } = JSON.parse(text) as { token?: unknown };
    return typeof token === 'string' && token !== '' ? token : undefined;
  } catch {
    return undefined;
  }
}
