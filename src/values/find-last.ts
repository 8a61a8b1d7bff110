/** The last item that fits; undefined where none does. `Array.prototype.findLast` is younger than the browsers that we serve. */
export function findLast<T>(items: readonly T[], fits: (item: T) => boolean): T | undefined {
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = items[at] as T;
    if (fits(item)) return item;
  }
  return undefined;
}
