/**
 * What a page does about reading without a network comes when all else is done: the first page a reader opens is
 * never later for it. Only a copy from the device says at once what it is.
 */
export function startOffline(): void {
  const load = () => import('./offline.ts');
  if ('copy' in document.documentElement.dataset) {
    void load().then((offline) => offline.showCopyLine());
  }
  const start = () => void load().then((offline) => offline.startOffline());
  const later = () => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 3000 });
    else setTimeout(start, 300);
  };
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}
