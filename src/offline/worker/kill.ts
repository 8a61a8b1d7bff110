import { cachePrefix } from '../caches.ts';
import { scopeBase, workerScope } from './scope.ts';

const AGAIN_MS = 1000;

/**
 * Replaces the main worker if a site turns off offline reading: it answers no request, removes
 * everything stored below its base path, and unregisters itself. Open pages continue to load from
 * the network.
 */
workerScope.addEventListener('install', () => {
  void workerScope.skipWaiting();
  // The previous worker may be busy with a page for minutes, or for as long as Chromium believes
  // that it is. So this one does not wait; what the other stores meanwhile is removed, too.
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
