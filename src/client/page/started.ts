/**
 * Called when the site's script has run, after that of the page: `data-script` is `started`, or empty where the page's
 * own has failed. The early script of each page (`site/security.ts`) turns `on` into `failed` where nobody calls.
 */
export function markSiteStarted(): void {
  const root = document.documentElement;
  const isLacking = document.querySelector('.without-script') && !('page' in root.dataset);
  root.dataset['script'] = isLacking ? '' : 'started';
}
