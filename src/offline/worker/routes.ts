import { isShared, sharedQuestion } from '../../values/shared-text.ts';

/**
 * How the worker handles a request; undefined: it does not intercept it.
 *
 * - `page`: a page of the site at a path below the base
 * - `copy`: the text of such a page, which a script asks for as a page (`Accept: text/html`)
 * - `part`: a script, a style or a picture, whose name changes with its content
 * - `icon`: the site’s icon, whose name stays
 * - `share`: a text shared from another app, to be searched for; empty if there is none
 */
export type Route =
  | { kind: 'page'; path: string }
  | { kind: 'copy'; path: string }
  | { kind: 'part' }
  | { kind: 'icon'; path: string }
  | { kind: 'share'; text: string };

/** The properties of a request that determine its route. */
export type Asked = Pick<Request, 'method' | 'url' | 'mode' | 'destination' | 'cache' | 'headers'>;

/**
 * The worker does not handle the desk and its interfaces, nor files that must be current or that
 * are large.
 */
const ELSEWHERE = /^(?:admin|api|media|pagefind)(?:\/|$)/;

/** The route of a request, for the site at `base`. */
export function routeOf(request: Asked, base: string): Route | undefined {
  const { origin, pathname, searchParams } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) {
    return undefined;
  }
  const path = pathname.slice(base.length);
  // After a second slash, the rest would be read as another host.
  if (ELSEWHERE.test(path) || path.startsWith('/')) return undefined;
  if (request.mode === 'navigate') {
    if (path === 'search/' && isShared(searchParams))
      return { kind: 'share', text: sharedQuestion(searchParams) };
    const page = pagePath(path);
    return page === undefined ? undefined : { kind: 'page', path: page };
  }
  // Other requests of scripts come from the store, which puts the responses into the right cache itself.
  if (request.destination === '') {
    const page = request.headers.get('Accept') === 'text/html' ? pagePath(path) : undefined;
    return page === undefined ? undefined : { kind: 'copy', path: page };
  }
  // The request explicitly bypasses caches.
  if (request.cache === 'reload' || request.cache === 'no-store') return undefined;
  if (request.headers.has('Range')) return undefined;
  if (/^_astro\/[^/]+\.\w+$/.test(path)) return { kind: 'part' };
  if (path === 'favicon.svg') return { kind: 'icon', path };
  return undefined;
}

/** `rights/transfer`, `rights/transfer/` and `rights/transfer/index.html` are one page; undefined for any other file. */
function pagePath(path: string): string | undefined {
  const folder = path.replace(/(^|\/)index\.html$/, '$1');
  if (folder === '' || folder.endsWith('/')) return folder;
  return /\.[^/]*$/.test(folder) ? undefined : `${folder}/`;
}

/**
 * The common prefix of the files of one picture: `/_astro/choir.B2E7HnYp_`, which has several
 * widths and formats. Undefined if the address is not a picture.
 */
export const pictureOf = (url: string): string | undefined =>
  /\/_astro\/[^/]+_(?=[^/_.]+\.(?:avif|webp|jpe?g|png|gif)$)/.exec(url)?.[0];
