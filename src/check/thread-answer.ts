import type { Answered } from './deadline-worker.ts';

/** The message that a thread posts for a task, even if the task overflows the stack. */
export function answer(run: () => unknown): Answered {
  try {
    return { answer: run() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
