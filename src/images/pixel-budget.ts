import { MAX_PIXELS } from './picture-limits.ts';

let inUse = 0;
let waiting: (() => void)[] = [];

/**
 * Runs a task that decodes pictures, together with others only as long as all of them decode no more than the largest
 * picture that is allowed: memory is bounded, however many processors a machine has.
 * @param cost as `pixelCost` gives it
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
