import { POINTER, fetchFile } from '../search/fetch-files.ts';
import { keptLevel } from './kept-level.ts';
import type { Search, SearchClient } from './types.ts';

type Method = keyof SearchClient;

/** A call of the engine from a page to its worker. */
export interface Call {
  id: number;
  base: string;
  /** The index's pointer, with the first call: fetched while the worker starts. */
  pointer?: Uint8Array | undefined;
  method: Method;
  args: readonly unknown[];
}

export type Reply = { id: number; value: unknown } | { id: number; error: string };

type Send = (method: Method, args: readonly unknown[]) => Promise<unknown>;

/**
 * Opens the search of the site at `base`. Nothing is loaded before the first call. Browsers without
 * module workers run the engine in the page.
 */
export function openSearch(base: string): SearchClient {
  let send: Send | undefined;
  const call = async (method: Method, ...args: readonly unknown[]): Promise<unknown> => {
    send ??= startWorker(base) ?? startHere(base);
    try {
      return await send(method, args);
    } catch (error) {
      if (!(error instanceof NotStartedError)) throw error;
    }
    send = startHere(base);
    try {
      return await send(method, args);
    } catch (error) {
      // Without a network neither script may have been loaded: the next query requests them again.
      if (error instanceof NotStartedError) send = undefined;
      throw error;
    }
  };
  return {
    warm: () => void call('warm').catch(() => undefined),
    renew: () => void call('renew').catch(() => undefined),
    suggest: (...args) => call('suggest', ...args) as ReturnType<Search['suggest']>,
    search: (...args) => call('search', ...args) as ReturnType<Search['search']>,
    details: (...args) => call('details', ...args) as ReturnType<Search['details']>,
  };
}

/** The engine's script could not be loaded or started. */
class NotStartedError extends Error {}

function startWorker(base: string): Send | undefined {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (e: Error) => void }
  >();
  let calls = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) call?.reject(new Error(data.error));
    else call?.resolve(data.value);
  });
  let failed: NotStartedError | undefined;
  worker.addEventListener('error', () => {
    failed = new NotStartedError('the worker did not start');
    for (const { reject } of waiting.values()) reject(failed);
    waiting.clear();
  });
  // Fetched in parallel to the worker's script.
  let pointer: Promise<Uint8Array | undefined> | undefined = fetchPointer(base);
  return async (method, args) => {
    const first = await pointer;
    pointer = undefined;
    // The worker may have failed before the first query.
    if (failed) throw failed;
    return new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      worker.postMessage({ id: calls, base, pointer: first, method, args } satisfies Call);
    });
  };
}

/**
 * Undefined if something is installed: the worker then fetches the pointer itself if necessary,
 * with its own timeout. Nothing is installed for a page without a service worker.
 */
async function fetchPointer(base: string): Promise<Uint8Array | undefined> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (serviceWorker?.controller && (await keptLevel(base))) return undefined;
  return fetchFile(base, POINTER).catch(() => undefined);
}

function startHere(base: string): Send {
  const engine = import('./site-search.ts')
    .then(({ openSite }) => openSite(base, () => keptLevel(base)))
    .catch((cause: unknown) => {
      throw new NotStartedError('the engine did not start', { cause });
    });
  return async (method, args) => {
    const started = await engine;
    const run = started[method].bind(started) as (...args: readonly unknown[]) => unknown;
    return run(...args);
  };
}
