/** An error told to the editor. Decap shows `String(error)`: without a name that is the message alone. */
export class DeskError extends Error {
  override readonly name = '';
  /** The host's answer, where it gave one; Decap takes 404 for “no draft of this”. */
  readonly status: number | undefined;

  /** All of what it said, where that offers a way out. */
  readonly answer: unknown;

  constructor(message: string, status?: number, answer?: unknown) {
    super(message);
    this.status = status;
    this.answer = answer;
  }
}

/** The editor has decided not to save just now: nothing is to be told. */
export class SaveStoppedError extends DeskError {
  constructor() {
    super('没有保存');
  }
}
