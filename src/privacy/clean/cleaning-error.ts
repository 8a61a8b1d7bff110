/**
 * A file that cannot be cleaned reliably; the message gives the reason and follows “没法给出干净的一份：”.
 */
export class CleaningError extends Error {
  override readonly name = 'CleaningError';
}
