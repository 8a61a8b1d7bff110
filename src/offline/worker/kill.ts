import { cachePrefix } from '../caches.ts';
import { scopeBase, workerScope } from './scope.ts';
import { takeOver } from './take-over.ts';

/**
 * The worker that takes the place of the other where a site gives up offline reading: it answers nothing, removes what
 * was kept below its base path, and goes. Pages that are open go on, from the network.
 */
workerScope.addEventListener('install', takeOver);
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
