/**
 * Where a page of the index lies.
 *
 * @param base the site's base path, with slashes around it
 * @param url as hits name it, `/rights/transfer/`
 */
export function pageHref(base: string, url: string): string {
  return `${base}${url.replace(/^\//, '')}`;
}
