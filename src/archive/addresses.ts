import { posix } from 'node:path';
import { parseUrl } from '../values/parse-url.ts';

/** The target of an address in a page. */
export type Target =
  | { kind: 'file'; path: string; suffix: string }
  /** Another site, or another part of the same host; `address` is absolute. */
  | { kind: 'elsewhere'; address: string }
  /** A fragment of the page itself, or an address that could not be resolved. */
  | { kind: 'here' };

/**
 * @param address as written in the page
 * @param page the page's file, `rights/transfer/index.html`
 * @param site the published address, with the base path
 */
export function targetOf(address: string, page: string, site: URL): Target {
  if (address.startsWith('#')) return { kind: 'here' };
  const from = new URL(page.replace(/(^|\/)index\.html$/, '$1'), site);
  const url = parseUrl(address, from);
  if (!url) return { kind: 'here' };
  if (url.origin !== site.origin || !url.pathname.startsWith(site.pathname))
    return { kind: 'elsewhere', address: url.href };
  const below = decode(url.pathname.slice(site.pathname.length));
  const path = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  return { kind: 'file', path, suffix: url.search + url.hash };
}

/** The relative address of one file of the archive from another. */
export function relativeTo(page: string, path: string): string {
  const steps = posix.relative(posix.dirname(page), path).split('/');
  return steps.map(encodeURIComponent).join('/');
}

/** The relative path from a page to the archive's root, with a trailing slash: `../../`. */
export function rootFrom(page: string): string {
  return '../'.repeat(page.split('/').length - 1) || './';
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
