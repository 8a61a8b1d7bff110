/** A fault told to the editor. Decap shows `String(error)`: without a name that is the message alone. */
export class DeskError extends Error {
  override readonly name = '';
}
