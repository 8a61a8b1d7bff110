/** No space on the device, or the account’s quota exceeded. */
const CODES =
  /\b(?:ENOSPC|EDQUOT|SQLITE_FULL)\b|no space left on device|disk quota exceeded|database or disk is full/i;

/**
 * Whether an error, or one that caused it, means that the disk is full. Other programs report it
 * only in their text.
 */
export function isDiskFull(error: unknown): boolean {
  for (const one of chainOf(error)) {
    if ('code' in one && typeof one.code === 'string' && CODES.test(one.code)) return true;
    if (CODES.test(one.message)) return true;
  }
  return false;
}

/** An error and its chain of causes. Stops at a cycle. */
function chainOf(error: unknown, known = new Set<Error>()): Set<Error> {
  if (!(error instanceof Error) || known.has(error)) return known;
  known.add(error);
  chainOf(error.cause, known);
  if (error instanceof AggregateError) for (const one of error.errors) chainOf(one, known);
  return known;
}
