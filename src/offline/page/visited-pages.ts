import { openCache } from '../caches.ts';
import { KEPT_AT } from '../saved-pages.ts';

/** A page that lies on a shelf of the device. */
export interface ShelvedPage {
  /** Below the base path. */
  path: string;
  title: string;
}

/** Pages that were read lately, the last first. */
export async function visitedPages(base: string, most: number): Promise<ShelvedPage[]> {
  const cache = await openCache(base, 'visited');
  const urls = (await cache.keys()).map(({ url }) => url).filter((url) => url.endsWith('/'));
  const pages = await Promise.all(
    urls.map(async (url) => {
      const copy = await cache.match(url);
      return { url, copy, at: copy?.headers.get(KEPT_AT) ?? '' };
    }),
  );
  const last = pages.sort((a, b) => b.at.localeCompare(a.at)).slice(0, most);
  return Promise.all(
    last.map(async ({ url, copy }) => ({
      path: new URL(url).pathname.slice(base.length),
      title: titleOf((await copy?.text()) ?? ''),
    })),
  );
}

/** A page's title without the site's name. The parser reads entities, and runs nothing. */
function titleOf(html: string): string {
  const { title } = new DOMParser().parseFromString(html, 'text/html');
  return title.split(' · ').slice(0, -1).join(' · ') || title;
}
