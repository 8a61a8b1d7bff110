import { abort, reasonOf, throwIfAborted } from '../values/abort.ts';

/**
 * Runs a task for each item with limited concurrency. The first failure aborts the others by their
 * signal and is thrown after all have ended: nothing continues in the background.
 */
export async function inParallel<T extends object>(
  items: readonly T[],
  atOnce: number,
  outer: AbortSignal | undefined,
  task: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  throwIfAborted(outer);
  const stop = new AbortController();
  const { signal } = stop;
  outer?.addEventListener('abort', () => abort(stop, reasonOf(outer)), { once: true, signal });
  const waiting = [...items].reverse();
  let failure: { error: unknown } | undefined;
  const work = async () => {
    for (let item = waiting.pop(); item !== undefined && !signal.aborted; item = waiting.pop()) {
      await task(item, signal);
    }
  };
  const runs = Array.from({ length: atOnce }, () =>
    work().catch((error: unknown) => {
      failure ??= { error };
      stop.abort();
    }),
  );
  await Promise.all(runs);
  throwIfAborted(outer);
  if (failure) throw failure.error;
}
