const root = document.documentElement;

/**
 * Called when the site's script runs: sets `data-script` to `started`, and empties it if the page's
 * own script has not run by the time that all should have. The early script of each page
 * (`site/security.ts`) changes `on` to `failed` if this is not called.
 */
export function markSiteStarted(): void {
  root.dataset['script'] = 'started';
  // The page's own script may import the site's, and then runs after it.
  addEventListener('DOMContentLoaded', markLackingPage);
}

/** Called at the time when the page's own script should have run. */
export function markLackingPage(): void {
  if (document.querySelector('.without-script') && !('page' in root.dataset)) {
    root.dataset['script'] = '';
  }
}
