import type { Call, FetchedFile, Reply } from './client.ts';
import { keptLevel } from './kept-level.ts';
import { type SiteSearch, openSite } from './site-search.ts';

/** Runs the search in a worker thread, so that typing never waits for it. */
let search: SiteSearch | undefined;

/** The files that the page fetches, by path. */
const files = new Map<string, Promise<Uint8Array | undefined>>();
const arrive = new Map<string, (content: Uint8Array | undefined) => void>();

async function answer({ id, base, coming, method, args }: Call): Promise<Reply> {
  for (const path of coming) {
    files.set(path, new Promise((resolve) => arrive.set(path, resolve)));
  }
  search ??= openSite(base, () => keptLevel(base), files);
  try {
    const run = search[method].bind(search) as (...args: readonly unknown[]) => unknown;
    return { id, value: await run(...args) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Call | FetchedFile>) => {
  if ('path' in data) {
    // The first call, which announces it, was sent before.
    arrive.get(data.path)?.(data.content);
    return;
  }
  void answer(data).then((reply) => {
    postMessage(reply);
  });
});
