/** Stands in for the site's `pageHref`: a folder has no page of its own where no server looks for one. */
export function pageHref(base: string, url: string): string {
  return `${base}${url.replace(/^\//, '')}index.html`;
}
