import { keptLevel } from './kept-level.ts';
import { type SearchStart, takeStart } from './start.ts';
import type { Search, SearchClient } from './types.ts';

type Method = keyof SearchClient;

/** A call of the engine from a page to its worker. */
export interface Call {
  id: number;
  base: string;
  /** Files of the index that the page fetches, with the first call: each follows as a `FetchedFile`. */
  coming: readonly string[];
  method: Method;
  args: readonly unknown[];
}

/** A file of the index that the page has fetched while the worker started. */
export interface FetchedFile {
  path: string;
  /** Undefined if it is not available. */
  content: Uint8Array | undefined;
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
  const start = takeStart(base);
  const { worker } = start;
  if (!worker) return undefined;
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
  const fail = () => {
    failed = new NotStartedError('the worker did not start');
    for (const { reject } of waiting.values()) reject(failed);
    waiting.clear();
  };
  worker.addEventListener('error', fail);
  if (start.hasFailed === true) fail();
  let coming = passOn(worker, start);
  return async (method, args) => {
    // The worker may have failed before the first query.
    if (failed) throw failed;
    return new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      worker.postMessage({ id: calls, base, coming, method, args } satisfies Call);
      coming = [];
    });
  };
}

/** Passes files to the worker as they arrive. Returns their paths. */
function passOn(worker: Worker, { files }: SearchStart): readonly string[] {
  for (const [path, file] of Object.entries(files)) {
    void file
      .catch(() => undefined)
      .then((content) =>
        worker.postMessage({
          path,
          content: content && new Uint8Array(content),
        } satisfies FetchedFile),
      );
  }
  return Object.keys(files);
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
