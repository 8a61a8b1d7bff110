import { addressOf } from '../caches.ts';
import { barePage } from './bare-page.ts';
import { copyOf } from './copies.ts';
import { patience } from './patience.ts';
import { keepVisited } from './visited.ts';
import type { FetchEvent } from './scope.ts';

const MISSING_PAGE = 'offline/missing/';

/**
 * Answers with a page: from the network, else from the device, else with the page that explains
 * that this one is not stored.
 */
export async function answerPage(event: FetchEvent, base: string, path: string): Promise<Response> {
  const network = fromNetwork(event, base, path);
  const first = await Promise.race([network, patience()]);
  if (first && first.status < 500) return first;
  const copy = await copyOf(base, path);
  if (copy) return withSlash(event.request.url, addressOf(base, path)) ?? copy;
  return (await network) ?? (await copyOf(base, MISSING_PAGE)) ?? barePage();
}

/**
 * Answers a script with the text of a page: from the network, else from the device. Unlike a page that
 * a reader opens, it is not kept as visited.
 */
export async function answerText(request: Request, base: string, path: string): Promise<Response> {
  const network = fetch(request).catch(() => undefined);
  const first = await Promise.race([network, patience()]);
  if (first && first.status < 500) return first;
  return (await copyOf(base, path)) ?? (await network) ?? Response.error();
}

/**
 * Undefined if the network does not respond. A page from the network is stored as visited, however
 * late it arrives.
 */
function fromNetwork(event: FetchEvent, base: string, path: string): Promise<Response | undefined> {
  const answer = fetch(event.request).catch(() => undefined);
  event.waitUntil(
    answer
      .then((response) => response && keepVisited(base, path, response.clone()))
      // If it cannot be stored for lack of space, the reader still sees the page.
      .catch(() => undefined),
  );
  return answer;
}

/**
 * Hosts redirect `/rights` to `/rights/`; the worker does the same, so that relative addresses and
 * the page's own stay correct.
 */
function withSlash(asked: string, url: string): Response | undefined {
  const [place, question] = (asked.split('#')[0] ?? '').split('?');
  if (place === url) return undefined;
  return Response.redirect(question === undefined ? url : `${url}?${question}`);
}
