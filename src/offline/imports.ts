import { addressOf } from './caches.ts';

/**
 * The names of the scripts in the same folder that a script imports statically: `b.js` of
 * `import{a}from"./b.js"`.
 */
export const importedBy = (script: string): string[] =>
  [...script.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(([, name = '']) => name);

/** The same as addresses, resolved against the script's own. */
export const importsOf = (script: string, address: string): string[] =>
  importedBy(script).map((name) => new URL(name, address).href);

/**
 * Stores parts and the imports of their scripts, each once, at any depth and with cycles.
 *
 * @param keep stores one part, and returns its text if it is a script
 */
export async function keepAll(
  urls: readonly string[],
  keep: (url: string) => Promise<string>,
): Promise<void> {
  const known = new Set<string>();
  for (let next = urls; next.length > 0;) {
    const fresh = next.filter((url) => !known.has(url) && known.add(url));
    next = (await Promise.all(fresh.map(async (url) => importsOf(await keep(url), url)))).flat();
  }
}

/** Adds to the paths of scripts those of their imports, as far as a cache contains them. */
export async function addImports(cache: Cache, paths: Set<string>): Promise<void> {
  for (const path of paths) {
    if (!path.endsWith('.js')) continue;
    const address = addressOf('', path);
    const script = (await (await cache.match(address))?.text()) ?? '';
    for (const imported of importsOf(script, address)) paths.add(new URL(imported).pathname);
  }
}
