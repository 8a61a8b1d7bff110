/**
 * Starts offline reading after everything else, so that it never delays the first page. Only a copy
 * from the device shows its note immediately.
 */
export function startOffline(): void {
  // Without a network, its script may not be on the device: the page works without it.
  const load = (act: 'showCopyLine' | 'startOffline') =>
    void import('./offline.ts').then((offline) => offline[act]()).catch(() => undefined);
  if ('copy' in document.documentElement.dataset) load('showCopyLine');
  // Safari has no `requestIdleCallback`; use a timer instead. While the search page waits for its
  // answer (all pages carry `data-asks` after a search), or a search box has the focus, the network is
  // the answer's.
  const later = (): unknown =>
    setTimeout(
      () =>
        document.querySelector('[data-asks] .search, [data-search] :focus')
          ? later()
          : load('startOffline'),
      300,
    );
  if (document.readyState === 'complete') later();
  else addEventListener('load', later);
}
