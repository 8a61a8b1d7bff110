import { addressOf } from '../caches.ts';
import { installLeast } from '../installed.ts';
import { isMetered } from '../connection.ts';
import { answerPage } from './pages.ts';
import { answerIcon, answerPart } from './parts.ts';
import { routeOf } from './routes.ts';
import { type FetchEvent, scopeBase, workerScope } from './scope.ts';
import { keepOpenPages } from './visited.ts';

/** What does not come at install within this time is left to the next page that is read. */
const INSTALL_MS = 30_000;

const base = scopeBase();

workerScope.addEventListener('install', (event) => {
  // Taking over at once is harmless: the worker holds nothing of a build. What pages show lies in caches that all its
  // versions read alike, and files of the build before are kept for pages that are open.
  void workerScope.skipWaiting();
  // Here and not on activation, which pages would wait for. Whatever fails, the worker serves what there is.
  event.waitUntil(Promise.race([tryLeast().then(keepOpen), after(INSTALL_MS)]));
});

workerScope.addEventListener('activate', (event) => {
  // The page that registered the worker is read offline next time, and its pictures are kept from now on.
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
    case 'part':
      return answerPart(event, base);
    case 'icon':
      return answerIcon(request, base, route.path);
    case 'share':
      // The text goes where no request carries it: into the fragment.
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

/** Keeps what every page needs: tries once in the worker's life, and not where bytes cost. Never fails. */
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
