import { withLock } from './lock.ts';

/** A lock that a build holds, and the process that started the build. */
export interface Hold {
  file: string;
  parent: number;
}

/** Environment with which a process that preloads this module holds a lock until it ends. */
export function holding(file: string): Readonly<Record<string, string>> {
  return { RED_CANDLE_HOLD: JSON.stringify({ file, parent: process.pid } satisfies Hold) };
}

/**
 * Holds a lock until this process ends: the build itself holds it, so that the content does not
 * change during a build whose parent was killed. A build that has not begun by then exits: its
 * inputs are of older content.
 */
export async function holdLock({ file, parent }: Hold): Promise<void> {
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

// Preloaded into a build (`node --import`). The variable is removed, because workers and children
// of the build preload this module too.
const request = process.env['RED_CANDLE_HOLD'];
delete process.env['RED_CANDLE_HOLD'];
if (request !== undefined) await holdLock(JSON.parse(request) as Hold);
