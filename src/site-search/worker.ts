import type { Call, Reply } from './client.ts';
import { keptLevel } from './kept-level.ts';
import { type SiteSearch, openSite } from './site-search.ts';

/** Runs the search in a worker thread, so that typing never waits for it. */
let search: SiteSearch | undefined;

async function answer({ id, base, pointer, method, args }: Call): Promise<Reply> {
  search ??= openSite(base, () => keptLevel(base), pointer && Promise.resolve(pointer));
  try {
    const run = search[method].bind(search) as (...args: readonly unknown[]) => unknown;
    return { id, value: await run(...args) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  void answer(data).then((reply) => {
    postMessage(reply);
  });
});
