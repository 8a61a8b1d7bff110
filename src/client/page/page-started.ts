/**
 * Called by the script of a page that replaces its `.without-script` notes; `started.ts` checks for
 * it. Separate from that module, which every page loads.
 */
export function markPageStarted(): void {
  document.documentElement.dataset['page'] = '';
}
