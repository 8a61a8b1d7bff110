import { withLock } from './lock.ts';

/** Environment with which a process that preloads this module holds a lock until it ends. */
export function holding(file: string): Readonly<Record<string, string>> {
  return { RED_CANDLE_HOLD: JSON.stringify({ file, parent: process.pid }) };
}

/**
 * Preloaded into a build (`node --import`): the build itself holds the lock, so that the content
 * does not change during a build whose parent was killed. A build that has not begun by then exits:
 * its inputs are of older content. The variable is removed, because workers and children of the
 * build preload this module too.
 */
async function hold(request: string): Promise<void> {
  const { file, parent } = JSON.parse(request) as { file: string; parent: number };
  await new Promise<void>((taken, failed) => {
    const untilTheEnd = () =>
      new Promise<void>((release) => {
        process.once('exit', () => {
          release();
        });
        taken();
      });
    withLock(file, untilTheEnd).catch(failed);
  });
  if (process.ppid !== parent) process.exit(1);
}

const request = process.env['RED_CANDLE_HOLD'];
delete process.env['RED_CANDLE_HOLD'];
if (request !== undefined) await hold(request);
