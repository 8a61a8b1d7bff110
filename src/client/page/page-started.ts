/**
 * Called by the script of a page that does what its `.without-script` notes are there for: `started.ts` looks for it.
 * Apart from that module, which every page loads.
 */
export function markPageStarted(): void {
  document.documentElement.dataset['page'] = '';
}
