import { workerScope } from './scope.ts';

const AGAIN_MS = 1000;
let again: ReturnType<typeof setInterval> | undefined;

workerScope.addEventListener('activate', () => clearInterval(again));

/**
 * Takes the place of the worker before without waiting for pages to close. Asks more than once: Chromium lets the
 * matter rest where a request of a page wakes the worker before at the very moment of the change.
 */
export function takeOver(): void {
  const ask = () => void workerScope.skipWaiting();
  ask();
  again = setInterval(ask, AGAIN_MS);
}
