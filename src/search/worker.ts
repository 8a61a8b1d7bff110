import { fetchFiles } from './fetch-files.ts';
import { SearchEngine } from './engine.ts';
import { fileIndex } from './file-index.ts';
import type { Call, Reply } from './client.ts';

/** The engine in a thread of its own: typing never waits for it. */
let engine: SearchEngine | undefined;

async function answer({ id, base, pointer, method, args }: Call): Promise<Reply> {
  engine ??= new SearchEngine(fileIndex(fetchFiles(base, pointer && Promise.resolve(pointer))));
  try {
    const run = engine[method].bind(engine) as (...args: readonly unknown[]) => unknown;
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
