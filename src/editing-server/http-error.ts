/** A rejected request, with the message for the editor and the HTTP status. */
export class HttpError extends Error {
  readonly status: number;
  /** Data beside the message with which the desk can offer a solution. */
  readonly details: Readonly<Record<string, unknown>>;
  constructor(status: number, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.details = details;
  }
}
