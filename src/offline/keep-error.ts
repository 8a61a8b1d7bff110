import type { KeepFailure } from './types.ts';

/** Why something could not be kept on the device. */
export class KeepError extends Error {
  // Declared alone: a field would cost every script that bundles this a helper of the compiler.
  declare readonly failure: KeepFailure;

  constructor(failure: KeepFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'KeepError';
    this.failure = failure;
  }
}

/** The same error where it says why; anything else as the failure given. */
export function toKeepError(error: unknown, failure: KeepFailure): KeepError {
  if (error instanceof KeepError) return error;
  return new KeepError(failure, error instanceof Error ? error.message : String(error), {
    cause: error,
  });
}
