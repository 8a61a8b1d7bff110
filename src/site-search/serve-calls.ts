import type { Call, FetchedFile, Reply } from './client.ts';
import type { SearchClient } from './types.ts';

/** Files of the index that the page fetches, by path. */
export type ComingFiles = Map<string, Promise<Uint8Array | undefined>>;

/**
 * Answers a page's calls in a worker thread, so that typing never waits for a search.
 *
 * @param open called with the first call
 */
export function serveCalls(
  open: (base: string, files: ComingFiles, index?: string) => Partial<SearchClient>,
): void {
  const files: ComingFiles = new Map();
  const arrive = new Map<string, (content: Uint8Array | undefined) => void>();
  let search: Partial<SearchClient> | undefined;

  const answer = async ({ id, base, index, coming, method, args }: Call): Promise<Reply> => {
    for (const path of coming) {
      files.set(path, new Promise((resolve) => arrive.set(path, resolve)));
    }
    search ??= open(base, files, index);
    try {
      const run = search[method]?.bind(search) as (...args: readonly unknown[]) => unknown;
      return { id, value: await run(...args) };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };

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
}
