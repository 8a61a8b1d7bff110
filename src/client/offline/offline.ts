import { toBasePath } from '../../values/base-path.ts';
import { copyLine } from './copy-line.ts';
import { isOffered } from './offered.ts';
import { startSaveButton } from './save-button.ts';
import { obstacle } from './support.ts';
import { startUpdates } from './updates.ts';

const base = toBasePath(import.meta.env.BASE_URL);

/** Shows a note below the header if the page is an old copy from the device. */
export function showCopyLine(now = new Date()): void {
  const line = copyLine(document.documentElement.dataset['copy'] ?? '', now);
  if (line === undefined) return;
  const text = Object.assign(document.createElement('p'), { className: 'copy-line' });
  text.textContent = line;
  document.querySelector('.site-header')?.append(text);
}

/**
 * Registers the service worker, checks for updates from time to time, and offers to save the page
 * of an entry.
 */
export function startOffline(): void {
  startSaveButton(base);
  if (!isOffered || obstacle() !== undefined) return;
  navigator.serviceWorker.register(`${base}sw.js`, { updateViaCache: 'none' }).then(
    () => startUpdates(base),
    // A browser may deny registration; the page works without it.
    () => undefined,
  );
}
