/** A request that is not carried out, with what the editor reads and the HTTP status. */
export class HttpError extends Error {
  readonly status: number;
  /** What the desk needs to offer a way out, beside the message. */
  readonly details: Readonly<Record<string, unknown>>;
  constructor(status: number, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.details = details;
  }
}
