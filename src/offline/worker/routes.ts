import { isShared, sharedQuestion } from '../../values/shared-text.ts';

/**
 * What the worker does about a request; undefined: nothing, as if it were not there.
 *
 * - `page`: a page of the site at a path below the base
 * - `part`: a script, a style or a picture, whose name changes with its content
 * - `icon`: the site’s icon, whose name stays
 * - `share`: a text that another app shares, to be searched for; empty where it shares none
 */
export type Route =
  | { kind: 'page'; path: string }
  | { kind: 'part' }
  | { kind: 'icon'; path: string }
  | { kind: 'share'; text: string };

/** What of a request decides. */
export type Asked = Pick<Request, 'method' | 'url' | 'mode' | 'destination' | 'cache' | 'headers'>;

/** The desk and its interfaces are no business of this worker; neither are files that tell of now or that are large. */
const ELSEWHERE = /^(?:admin|api|media|pagefind)(?:\/|$)/;

/** The route of a request, for the site at `base`. */
export function routeOf(request: Asked, base: string): Route | undefined {
  const { origin, pathname, searchParams } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) {
    return undefined;
  }
  const path = pathname.slice(base.length);
  // A second slash would make another host of what follows.
  if (ELSEWHERE.test(path) || path.startsWith('/')) return undefined;
  if (request.mode === 'navigate') {
    if (path === 'search/' && isShared(searchParams))
      return { kind: 'share', text: sharedQuestion(searchParams) };
    const page = pagePath(path);
    return page === undefined ? undefined : { kind: 'page', path: page };
  }
  // What a script fetches is what the store fetches, and lays where it belongs by itself.
  if (request.destination === '') return undefined;
  // Whoever asks past the caches means it.
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
 * What the files of one picture have in common: `/_astro/choir.B2E7HnYp_`, of which there are several widths and
 * formats. Undefined for anything but a picture.
 */
export const pictureOf = (url: string): string | undefined =>
  /\/_astro\/[^/]+_(?=[^/_.]+\.(?:avif|webp|jpe?g|png|gif)$)/.exec(url)?.[0];
