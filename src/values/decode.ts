/** An address with its `%` sequences read; undefined where one of them is broken. */
export function decodeAddress(address: string): string | undefined {
  try {
    return decodeURI(address);
  } catch {
    return undefined;
  }
}
