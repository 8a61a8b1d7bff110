import { cachePrefix } from '../caches.ts';
import { scopeBase, workerScope } from './scope.ts';

const AGAIN_MS = 1000;

/**
 * The worker that takes the place of the other where a site gives up offline reading: it answers nothing, removes what
 * was kept below its base path, and goes. Pages that are open go on, from the network.
 */
workerScope.addEventListener('install', () => {
  void workerScope.skipWaiting();
  // The worker before may be busy with a page for minutes, or for as long as Chromium believes that it is. So this one
  // does not wait for its turn; what the other keeps meanwhile is removed, too.
  setInterval(() => void remove(), AGAIN_MS);
});

workerScope.addEventListener('activate', (event) => event.waitUntil(remove()));

async function remove(): Promise<void> {
  try {
    const names = await caches.keys();
    const ours = names.filter((name) => name.startsWith(cachePrefix(scopeBase())));
    await Promise.all(ours.map((name) => caches.delete(name)));
  } finally {
    await workerScope.registration.unregister();
  }
}
