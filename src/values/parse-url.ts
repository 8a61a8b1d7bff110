/**
 * An address, whole or from where it stands; undefined where it is none. `URL.parse` and `URL.canParse` are younger than
 * the browsers of the desk.
 */
export function parseUrl(address: string, base?: string | URL): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
