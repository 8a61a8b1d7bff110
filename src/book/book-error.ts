/** A book that cannot be made; the message is shown as it is. */
export class BookError extends Error {}
