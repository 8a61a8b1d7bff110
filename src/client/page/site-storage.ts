/**
 * What a browser keeps for a reader of this site. Sites below several paths of one host share an origin, and with it
 * its storage: keys carry the base path, which stands on the page's root element (`src/layouts/Site.astro`).
 */
const keyOf = (name: string): string =>
  `${name} ${document.documentElement.dataset['site'] ?? '/'}`;

/**
 * What is kept under a name; null where nothing is, or the browser refuses storage. What an earlier version kept
 * without the base path counts until something newer is kept.
 */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name)) ?? localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Some browsers refuse storage in private windows, or have none left: then nothing is kept. */
export function writeStored(name: string, value: string): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    return;
  }
}

/** Forgets what is kept under a name, by whatever version. */
export function forgetStored(name: string): void {
  try {
    localStorage.removeItem(keyOf(name));
    localStorage.removeItem(name);
  } catch {
    return;
  }
}
