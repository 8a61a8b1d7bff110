let count = 0;
const listeners = new Set<() => void>();

/** Whether the form is being checked before it is saved, which on a slow network takes a while. */
export const isCheckingForm = (): boolean => count > 0;

/** Calls `listener` whenever that changes; gives what stops it. */
export function whenChecking(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Marks the form as being checked until `check` has settled. */
export async function whileChecking<Result>(check: () => Promise<Result>): Promise<Result> {
  const change = (by: number) => {
    count += by;
    for (const listener of listeners) listener();
  };
  change(1);
  try {
    return await check();
  } finally {
    change(-1);
  }
}
