/**
 * Replaces the site's `pageHref`: without a server, the address of a folder does not open its index
 * page.
 */
export function pageHref(base: string, url: string): string {
  return `${base}${url.replace(/^\//, '')}index.html`;
}
