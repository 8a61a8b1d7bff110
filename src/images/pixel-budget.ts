import { MAX_PIXELS } from './picture-limits.ts';

let inUse = 0;
let waiting: (() => void)[] = [];

/**
 * Runs a task that decodes pictures; concurrent tasks together never decode more than the largest
 * allowed picture: memory is bounded, independent of the number of processors.
 * @param cost from `pixelCost`
 */
export async function withinPixelBudget<T>(cost: number, task: () => Promise<T>): Promise<T> {
  const share = Math.min(cost, MAX_PIXELS);
  while (inUse + share > MAX_PIXELS)
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
  inUse += share;
  try {
    return await task();
  } finally {
    inUse -= share;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }
}
