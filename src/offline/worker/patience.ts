/** How long the network may keep a reader waiting before what is on the device is shown instead. */
const TIMEOUT_MS = 3000;

/** Undefined, when a reader has waited long enough. */
export const patience = (): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), TIMEOUT_MS));
