const root = document.documentElement;

/** Called by the script of a page that does what `.without-script` notes are there for. */
export function markPageStarted(): void {
  root.dataset['page'] = 'started';
}

/**
 * Called when the site's script has run, after that of the page: `data-script` is `started`, or `lacking` where the
 * page's own has failed. The early script of each page (`lib/security.ts`) turns `on` into `failed` where nobody calls.
 */
export function markSiteStarted(): void {
  const isLacking = document.querySelector('.without-script') && !('page' in root.dataset);
  root.dataset['script'] = isLacking ? 'lacking' : 'started';
}
