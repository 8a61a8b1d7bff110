/** Decodes the `%` sequences of an address; undefined if one of them is malformed. */
export function decodeAddress(address: string): string | undefined {
  try {
    return decodeURI(address);
  } catch {
    return undefined;
  }
}
