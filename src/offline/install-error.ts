import type { InstallFailure } from './types.ts';

/** Why an installation failed. */
export class InstallError extends Error {
  // `declare`, because a class field would add a compiler helper to every script that bundles this.
  declare readonly failure: InstallFailure;

  constructor(failure: InstallFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InstallError';
    this.failure = failure;
  }
}

/** The error itself if it is an {@link InstallError}; any other as one of the given kind. */
export function toInstallError(error: unknown, failure: InstallFailure): InstallError {
  if (error instanceof InstallError) return error;
  return new InstallError(failure, error instanceof Error ? error.message : String(error), {
    cause: error,
  });
}
