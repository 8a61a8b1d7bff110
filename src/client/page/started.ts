const root = document.documentElement;

/**
 * Called when the site's script runs: `data-script` is `started`, and becomes empty once all scripts of the page should
 * have run where the page's own has not. The early script of each page (`site/security.ts`) turns `on` into `failed`
 * where nobody calls.
 */
export function markSiteStarted(): void {
  root.dataset['script'] = 'started';
  // The page's own script may import from the site's, and then runs after it.
  addEventListener('DOMContentLoaded', markLackingPage);
}

/** Called when the page's own script should have run. */
export function markLackingPage(): void {
  if (document.querySelector('.without-script') && !('page' in root.dataset)) {
    root.dataset['script'] = '';
  }
}
