import { openCache } from '../caches.ts';
import { readInstallState } from '../install-state.ts';
import { keyOf } from '../wanted.ts';
import { patience } from './patience.ts';
import { pictureOf } from './routes.ts';
import type { FetchEvent } from './scope.ts';
import { isWhole, keepAnswer } from './visited.ts';

/** Answers with a script, a style or a picture, cache first: stored ones never change. */
export async function answerPart(event: FetchEvent, base: string): Promise<Response> {
  const { request } = event;
  const kept = await caches.match(request.url).catch(() => undefined);
  if (kept) return kept;
  const network = fetch(request).catch(() => undefined);
  event.waitUntil(
    network
      .then((answer) => answer && keepAnswer(base, request.url, answer.clone()))
      .catch(() => undefined),
  );
  const first = await Promise.race([network, patience()]);
  if (first && isWhole(first)) return first;
  const other = await otherFile(base, request.url).catch(() => undefined);
  return other ?? (await network) ?? Response.error();
}

/** The same picture in another width or format. */
async function otherFile(base: string, url: string): Promise<Response | undefined> {
  const picture = pictureOf(url);
  if (picture === undefined) return undefined;
  for (const shelf of ['files', 'visited', 'saved'] as const) {
    const cache = await openCache(base, shelf);
    const other = (await cache.keys()).find((key) => pictureOf(key.url) === picture);
    if (other) return cache.match(other);
  }
  return undefined;
}

/** Answers with the icon, network first: its name stays when it changes. */
export async function answerIcon(request: Request, base: string, path: string): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    const state = await readInstallState(base).catch(() => undefined);
    const icon = state?.manifest.assets.find((asset) => asset.path === path);
    const kept = icon && (await (await openCache(base, 'files')).match(keyOf(base, icon)));
    return kept ?? Response.error();
  }
}
