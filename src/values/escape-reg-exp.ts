/**
 * Escapes a text for use in a regular expression. `RegExp.escape` is not in every browser that
 * editors use.
 */
export function escapeRegExp(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
