/** A file of which no clean copy can be made for sure; the message says why, to go after “没法给出干净的一份：”. */
export class CleaningError extends Error {
  override readonly name = 'CleaningError';
}
