/** Timeout of the network, after which the stored copy is shown instead. */
const TIMEOUT_MS = 3000;

/** Undefined, when a reader has waited long enough. */
export const patience = (): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), TIMEOUT_MS));
