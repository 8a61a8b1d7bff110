/** An error shown to the editor. Decap shows `String(error)`: without a name that is the message alone. */
export class DeskError extends Error {
  override readonly name = '';
  /** The status of the host's response, if there was one; Decap takes 404 for “no draft of this”. */
  readonly status: number | undefined;

  /** The whole response, if it offers a way out. */
  readonly answer: unknown;

  constructor(message: string, status?: number, answer?: unknown) {
    super(message);
    this.status = status;
    this.answer = answer;
  }
}

/** The editor has decided not to save now: no message is shown. */
export class SaveStoppedError extends DeskError {
  constructor() {
    super('没有保存');
  }
}
