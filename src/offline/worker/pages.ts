import { addressOf } from '../caches.ts';
import { barePage } from './bare-page.ts';
import { copyOf } from './copies.ts';
import { patience } from './patience.ts';
import { keepVisited } from './visited.ts';
import type { FetchEvent } from './scope.ts';

const MISSING_PAGE = 'offline/missing/';

/** Answers with a page: the network's, else the device's, else the page that says that this one is not kept. */
export async function answerPage(event: FetchEvent, base: string, path: string): Promise<Response> {
  const network = fromNetwork(event, base, path);
  const first = await Promise.race([network, patience()]);
  if (first && first.status < 500) return first;
  const copy = await copyOf(base, path);
  if (copy) return withSlash(event.request.url, addressOf(base, path)) ?? copy;
  return (await network) ?? (await copyOf(base, MISSING_PAGE)) ?? barePage();
}

/** Undefined where the network gives no answer. A page that it gives is kept as visited, however late. */
function fromNetwork(event: FetchEvent, base: string, path: string): Promise<Response | undefined> {
  const answer = fetch(event.request).catch(() => undefined);
  event.waitUntil(
    answer
      .then((response) => response && keepVisited(base, path, response.clone()))
      // Where it cannot be kept, for want of room, reading goes on as without.
      .catch(() => undefined),
  );
  return answer;
}

/** Hosts send `/rights` on to `/rights/`; so that relative addresses and the page's own stay right, so do we. */
function withSlash(asked: string, url: string): Response | undefined {
  const [place, question] = (asked.split('#')[0] ?? '').split('?');
  if (place === url) return undefined;
  return Response.redirect(question === undefined ? url : `${url}?${question}`);
}
