import { abort, reasonOf } from '../../values/abort.ts';
import { InstallError } from '../../offline/install-error.ts';
import type { Choice, InstallFailure, InstallProgress, OfflineStore } from '../../offline/types.ts';
import { onMetered } from '../../offline/connection.ts';
import { writeWanted } from './wanted-choice.ts';

/**
 * Outcome of a download. `stopped` by the reader, `metered` because the connection became metered.
 */
export type Outcome = 'done' | 'stopped' | 'metered' | InstallFailure;

export interface Download {
  /** Installs a choice of the currently published site. */
  run(choice: Choice, isMeteredAllowed: boolean): Promise<Outcome>;
  stop(): void;
}

/** One download at a time. */
export function openDownload(
  base: string,
  store: OfflineStore,
  onProgress: (progress: InstallProgress) => void,
): Download {
  let stopper = new AbortController();
  return {
    run: async (choice, isMeteredAllowed) => {
      stopper = new AbortController();
      const { signal } = stopper;
      const watch = isMeteredAllowed
        ? () => undefined
        : onMetered(() => abort(stopper, 'metered' satisfies Outcome));
      writeWanted(base, choice);
      try {
        // An open page may have the manifest of a build that is no longer published.
        const manifest = await Promise.race([store.published(), aborted(signal)]);
        await store.install(manifest, choice, { onProgress, signal });
        writeWanted(base, choice, true);
        return 'done';
      } catch (error) {
        return outcomeOf(error, signal);
      } finally {
        watch();
      }
    },
    stop: () => abort(stopper, 'stopped' satisfies Outcome),
  };
}

/** Aborting must not wait for a response that may never arrive. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')));
  });
}

function outcomeOf(error: unknown, signal: AbortSignal): Outcome {
  if (signal.aborted) return reasonOf(signal) === 'metered' ? 'metered' : 'stopped';
  return error instanceof InstallError ? error.failure : 'refused';
}
