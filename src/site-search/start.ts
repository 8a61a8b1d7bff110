import { POINTER, fetchFile } from '../search/fetch-files.ts';
import { keptLevel } from './kept-level.ts';

/** The engine's worker, and the files of the index that every query needs, while they load. */
export interface SearchStart {
  /** Undefined in browsers without module workers. */
  worker?: Worker | undefined;
  /** The worker's script could not be loaded or run. */
  hasFailed?: boolean;
  /** By path below `pagefind/`; undefined if a file is not available. */
  files: Readonly<Record<string, Promise<ArrayBuffer | Uint8Array | undefined>>>;
}

declare global {
  /** Set by the search page's inline script (`search/early-search.ts`) before any other script. */
  var searchStart: SearchStart | undefined;
}

/** By base path; undefined after `takeStart`. */
const starts = new Map<string, SearchStart | undefined>();

/**
 * Starts the worker and fetches what every query needs, at the same time, so that a slow network is
 * waited for once. Called when somebody is about to search; further calls do nothing.
 */
export function startSearch(base: string): void {
  if (!starts.has(base)) starts.set(base, start(base));
}

/** What was started, or a new start: each is used once. */
export function takeStart(base: string): SearchStart {
  const started = starts.get(base) ?? takeEarly() ?? start(base);
  starts.set(base, undefined);
  return started;
}

function takeEarly(): SearchStart | undefined {
  const early = globalThis.searchStart;
  globalThis.searchStart = undefined;
  return early?.worker && early;
}

function start(base: string): SearchStart {
  const started: SearchStart = { files: { [POINTER]: fetchPointer(base) } };
  try {
    started.worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.worker.addEventListener('error', () => (started.hasFailed = true));
  } catch {
    started.worker = undefined;
  }
  return started;
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
