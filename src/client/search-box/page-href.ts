/**
 * The address of a page of the index.
 *
 * @param base the site's base path, with slashes around it
 * @param url as in hits, `/rights/transfer/`
 */
export function pageHref(base: string, url: string): string {
  return `${base}${url.replace(/^\//, '')}`;
}
