/**
 * Starts offline reading after everything else, so that it never delays the first page. Only a copy
 * from the device shows its note immediately.
 */
export function startOffline(): void {
  // Without a network, its script may not be on the device: the page works without it.
  const load = (act: 'showCopyLine' | 'startOffline') =>
    void import('./offline.ts').then((offline) => offline[act]()).catch(() => undefined);
  if ('copy' in document.documentElement.dataset) load('showCopyLine');
  const start = () => load('startOffline');
  // Safari has no `requestIdleCallback`; use a timer instead.
  const later = () => setTimeout(start, 300);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later);
}
