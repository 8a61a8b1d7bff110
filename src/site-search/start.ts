import { POINTER, fetchFile } from '../search/fetch-files.ts';
import { keptLevel } from './kept-level.ts';

/** A worker, and the files of the index that it will need, while they load. */
export interface SearchStart {
  /** Undefined in browsers without module workers. */
  worker?: Worker | undefined;
  /** The worker's script could not be loaded or run. */
  hasFailed?: boolean;
  /** By path below `pagefind/`; undefined if a file is not available. */
  files: Readonly<Record<string, Promise<ArrayBuffer | Uint8Array | undefined>>>;
}

type Start = Promise<SearchStart | undefined>;

/** By base path; undefined after `takeStart`. */
const starts = new Map<string, Start | undefined>();

/**
 * Starts the worker that suggests titles and fetches their table, at the same time, so that a slow
 * network is waited for once. Called when a box is focused; further calls do nothing.
 */
export function startSearch(base: string): void {
  if (!starts.has(base)) starts.set(base, start(base));
}

/**
 * What was started, or a new start: each is used once. Undefined if the device has an installation:
 * its engine suggests titles without the network.
 */
export function takeStart(base: string): Start {
  const started = starts.get(base) ?? start(base);
  starts.set(base, undefined);
  return started;
}

async function start(base: string): Start {
  if (await isKept(base)) return undefined;
  return startWorker(
    () => new Worker(new URL('./suggest-worker.ts', import.meta.url), { type: 'module' }),
    { [POINTER]: fetchFile(base, POINTER).catch(() => undefined) },
  );
}

export function startWorker(open: () => Worker, files: SearchStart['files']): SearchStart {
  const started: SearchStart = { files };
  try {
    started.worker = open();
    started.worker.addEventListener('error', () => (started.hasFailed = true));
  } catch {
    // A browser without module workers.
  }
  return started;
}

/** Whether something searchable is installed. Nothing is for a page without a service worker. */
export async function isKept(base: string): Promise<boolean> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  return Boolean(serviceWorker?.controller && (await keptLevel(base)));
}
