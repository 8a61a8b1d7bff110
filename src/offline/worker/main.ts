import { addressOf } from '../caches.ts';
import { installLeast } from '../installed.ts';
import { isMetered } from '../connection.ts';
import { answerPage, answerText } from './pages.ts';
import { answerIcon, answerPart } from './parts.ts';
import { routeOf } from './routes.ts';
import { type FetchEvent, scopeBase, workerScope } from './scope.ts';
import { keepOpenPages } from './visited.ts';

/** Timeout of the installation; the rest is fetched with the next page that is opened. */
const INSTALL_MS = 30_000;

const base = scopeBase();

workerScope.addEventListener('install', (event) => {
  // Activating immediately is harmless: the worker contains nothing of a build. All its versions
  // read the caches of the pages alike, and files of the previous build are kept for open pages.
  void workerScope.skipWaiting();
  // Here and not on activation, for which pages would wait. After any failure the worker serves
  // what is stored.
  event.waitUntil(Promise.race([tryLeast().then(keepOpen), after(INSTALL_MS)]));
});

workerScope.addEventListener('activate', (event) => {
  // The page that registered the worker is then available offline, and its pictures are stored from
  // now on.
  event.waitUntil(workerScope.clients.claim());
});

workerScope.addEventListener('fetch', (event) => {
  const answer = answerTo(event);
  if (answer) event.respondWith(answer);
});

function answerTo(event: FetchEvent): Promise<Response> | undefined {
  const { request } = event;
  const route = routeOf(request, base);
  switch (route?.kind) {
    case 'page':
      event.waitUntil(tryLeast());
      return answerPage(event, base, route.path);
    case 'copy':
      return answerText(request, base, route.path);
    case 'part':
      return answerPart(event, base);
    case 'icon':
      return answerIcon(request, base, route.path);
    case 'share':
      // Moves the text into the fragment, which no request contains.
      return Promise.resolve(
        Response.redirect(
          addressOf(base, 'search/') + (route.text && `#q=${encodeURIComponent(route.text)}`),
        ),
      );
    default:
      return undefined;
  }
}

let tried: Promise<void> | undefined;

/**
 * Installs the files that every page needs: one attempt per life of the worker, none on a metered
 * connection. Never rejects.
 */
function tryLeast(): Promise<void> {
  if (isMetered()) return Promise.resolve();
  tried ??= installLeast(base).catch(() => undefined);
  return tried;
}

function keepOpen(): Promise<void> {
  const pathOf = (url: string) => {
    const asked = {
      method: 'GET',
      mode: 'navigate',
      destination: 'document',
      cache: 'default',
    } as const;
    const route = routeOf({ ...asked, url, headers: new Headers() }, base);
    return route?.kind === 'page' ? route.path : undefined;
  };
  return keepOpenPages(base, pathOf).catch(() => undefined);
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
