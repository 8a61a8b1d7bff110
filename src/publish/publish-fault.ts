/** Why nothing could be published, in words for whoever hosts the site. */
export class PublishFault extends Error {
  override name = 'PublishFault';
  /** What a program printed, where that says more. */
  readonly output: string;
  constructor(message: string, { output = '', cause }: { output?: string; cause?: unknown } = {}) {
    super(message, { cause });
    this.output = output;
  }
}

/** One that came after a success of the same run: its message begins with what was published. */
export class LaterFault extends PublishFault {
  override name = 'LaterFault';
}

/** Text of a program or of the network for a terminal and a log: no control characters but line ends and tabs. */
export function printable(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '');
}
