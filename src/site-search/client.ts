import { POINTER, fetchFile } from '../search/fetch-files.ts';
import { keptLevel } from './kept-level.ts';
import { type SearchStart, isKept, startWorker, takeStart } from './start.ts';
import type { Search, SearchClient } from './types.ts';

type Method = keyof SearchClient;

/** A call of the engine from a page to its worker. */
export interface Call {
  id: number;
  base: string;
  /** The id of the index to open first, with the first call: that of the page. */
  index?: string;
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
  return toClient(caller(base, () => Promise.resolve(takeEarly() ?? startEngine(base))));
}

/**
 * Suggests titles, in a worker that has a quarter of the engine's script and needs only their table:
 * a slow network brings them sooner. When they have come, the engine is loaded, for the search page
 * that is likely to be next.
 */
export function openSuggestions(base: string): Pick<Search, 'warm' | 'suggest'> {
  let start: SearchStart | undefined;
  const call = caller(base, async () => (start = await takeStart(base)) ?? startEngine(base));
  const engine = toClient(caller(base, () => Promise.resolve(startEngine(base, start?.files))));
  const loadEngine = () => {
    if (start?.worker && !start.hasFailed) engine.warm();
  };
  return {
    warm: () => void call('warm', []).then(loadEngine, () => undefined),
    suggest: toClient(call).suggest,
  };
}

declare global {
  /** Set by the search page's inline script (`search/early-search.ts`) before any other script. */
  var searchStart: SearchStart | undefined;
}

function takeEarly(): SearchStart | undefined {
  const early = globalThis.searchStart;
  globalThis.searchStart = undefined;
  return early?.worker && early;
}

/**
 * The pointer is fetched beside the worker's script. If something is installed, the worker fetches
 * it itself if necessary, with its own timeout.
 */
function startEngine(
  base: string,
  files: SearchStart['files'] = { [POINTER]: fetchPointer(base) },
): SearchStart {
  return startWorker(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    files,
  );
}

async function fetchPointer(base: string): Promise<Uint8Array | undefined> {
  if (await isKept(base)) return undefined;
  return fetchFile(base, POINTER).catch(() => undefined);
}

function toClient(call: Send): SearchClient {
  return {
    warm: () => void call('warm', []).catch(() => undefined),
    renew: () => void call('renew', []).catch(() => undefined),
    suggest: (...args) => call('suggest', args) as ReturnType<Search['suggest']>,
    search: (...args) => call('search', args) as ReturnType<Search['search']>,
    details: (...args) => call('details', args) as ReturnType<Search['details']>,
  };
}

/** Calls in the worker that `start` starts with the first call, or in the page if it does not run. */
function caller(base: string, start: () => Promise<SearchStart>): Send {
  let send: Promise<Send> | undefined;
  return async (method, args) => {
    send ??= start().then((started) => connect(started, base) ?? startHere(base));
    try {
      return await (
        await send
      )(method, args);
    } catch (error) {
      if (!(error instanceof NotStartedError)) throw error;
    }
    const here = startHere(base);
    send = Promise.resolve(here);
    try {
      return await here(method, args);
    } catch (error) {
      // Without a network neither script may have been loaded: the next query requests them again.
      if (error instanceof NotStartedError) send = undefined;
      throw error;
    }
  };
}

/** The engine's script could not be loaded or started. */
class NotStartedError extends Error {}

function connect(start: SearchStart, base: string): Send | undefined {
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
