import { once } from 'node:events';
import { toShanghaiDate } from '../values/dates.ts';
import type { Outcome } from './publish.ts';
import type { ContentWatch } from './content-source.ts';

/** Milliseconds after which a run is due even if nothing seems to have changed. */
const LOOK_AGAIN_MS = 5 * 60_000;
/** Limits the wait for content that never stops changing. */
const MAX_SETTLING = 20;

export interface WatchOptions {
  content: ContentWatch;
  /** Brings the published site up to date, as one `publish:site` does. */
  run: () => Promise<Outcome>;
  onEnd: (outcome: Outcome) => void;
  onFailure: (error: unknown) => void;
  /** Ends the watch, without waiting for a run. */
  signal: AbortSignal;
  /** Waits; returns early, without an error, if `signal` is aborted. */
  pause: (ms: number) => Promise<void>;
  now: () => Date;
}

/** Thrown by a run that only another process can make, such as one of another version. */
export class WatchEndError extends Error {
  override name = 'WatchEndError';
}

/**
 * Runs whenever the content may have changed, at midnight in Shanghai, and every five minutes: that
 * is when a failed run is tried again, and when what no glance can tell is noticed.
 * @throws WatchEndError of a run; any other error of a run is reported, and the watch continues
 */
export async function watchContent(options: WatchOptions): Promise<void> {
  const { content, run, onEnd, onFailure, signal, now } = options;
  const aborted = once(signal, 'abort');
  while (!signal.aborted) {
    // Before the run, so that a change during the run leads to another one.
    const seen = await content.glance().catch(() => undefined);
    const day = toShanghaiDate(now());
    try {
      const outcome = await Promise.race([run(), aborted]);
      if (Array.isArray(outcome)) return;
      onEnd(outcome);
    } catch (error) {
      if (signal.aborted) return;
      if (isEnd(error)) throw error;
      onFailure(error);
    }
    await untilDue(options, seen, day);
  }
}

async function untilDue(
  { content, signal, pause, now }: WatchOptions,
  seen: string | undefined,
  day: string,
): Promise<void> {
  const until = now().getTime() + LOOK_AGAIN_MS;
  while (!signal.aborted && now().getTime() < until && toShanghaiDate(now()) === day) {
    await pause(content.every);
    // A glance that fails tells nothing: the run in five minutes reports why.
    const current = await content.glance().catch(() => seen);
    if (current === seen) continue;
    await untilSettled(content, pause, current);
    return;
  }
}

/** Waits while files are still arriving: half of an upload would be reported as errors. */
async function untilSettled(
  { glance, settle }: ContentWatch,
  pause: WatchOptions['pause'],
  first: string | undefined,
): Promise<void> {
  let before = first;
  for (let round = 0; settle !== undefined && round < MAX_SETTLING; round += 1) {
    await pause(settle);
    const current = await glance().catch(() => undefined);
    if (current === before) return;
    before = current;
  }
}

/** Whether an error is a {@link WatchEndError}, or was caused by one. */
export const isEnd = (error: unknown): boolean =>
  error instanceof WatchEndError || (error instanceof Error && isEnd(error.cause));
