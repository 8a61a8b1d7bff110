/**
 * Parses a URL, absolute or relative to `base`; undefined if it is invalid. `URL.parse` and
 * `URL.canParse` are newer than the browsers that the desk supports.
 */
export function parseUrl(address: string, base?: string | URL): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
