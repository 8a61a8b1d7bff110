/** Timeout of the network, after which the stored copy is shown instead. */
const TIMEOUT_MS = 3000;

/** Resolves to undefined after the timeout. */
export const patience = (): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), TIMEOUT_MS));
