/**
 * localStorage for a reader of this site. Sites below several paths of one host share an origin,
 * and with it its storage: keys contain the base path, an attribute of the page's root element
 * (`src/layouts/Site.astro`).
 */
const keyOf = (name: string): string =>
  `${name} ${document.documentElement.dataset['site'] ?? '/'}`;

/**
 * The stored value of a name; null if there is none or the browser denies storage. A value of an
 * earlier version, without the base path, is used until a newer one is stored.
 */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name)) ?? localStorage.getItem(name);
  } catch {
    return null;
  }
}

/**
 * Some browsers deny storage in private windows, or the quota is exceeded: then nothing is stored.
 */
export function writeStored(name: string, value: string): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    return;
  }
}

/** Removes the values of a name, of all versions. */
export function forgetStored(name: string): void {
  try {
    localStorage.removeItem(keyOf(name));
    localStorage.removeItem(name);
  } catch {
    return;
  }
}
