/**
 * The last item that matches; undefined if none does. `Array.prototype.findLast` is newer than the
 * browsers that we support.
 */
export function findLast<T>(items: readonly T[], fits: (item: T) => boolean): T | undefined {
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = items[at] as T;
    if (fits(item)) return item;
  }
  return undefined;
}
