/** A text as a pattern that finds it. `RegExp.escape` is not in every browser that editors use. */
export function escapeRegExp(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
