/** Why nothing could be published, in words for the site's host. */
export class PublishError extends Error {
  override name = 'PublishError';
  /** The output of a program, if it adds information. */
  readonly output: string;
  constructor(message: string, { output = '', cause }: { output?: string; cause?: unknown } = {}) {
    super(message, { cause });
    this.output = output;
  }
}

/** An error after a success in the same run: its message begins with what was published. */
export class LaterPublishError extends PublishError {
  override name = 'LaterPublishError';
}
