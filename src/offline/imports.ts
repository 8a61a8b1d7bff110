import { addressOf } from './caches.ts';

/** The scripts that a script imports at its beginning, as addresses by its own: `import{a}from"./b.js"`. */
export function importsOf(script: string, address: string): string[] {
  const found = script.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g);
  return [...found].map(([, path = '']) => new URL(path, address).href);
}

/** Adds to the paths of scripts those that they import, as far as a cache has them. */
export async function addImports(cache: Cache, paths: Set<string>): Promise<void> {
  for (const path of paths) {
    if (!path.endsWith('.js')) continue;
    const address = addressOf('', path);
    const script = (await (await cache.match(address))?.text()) ?? '';
    for (const imported of importsOf(script, address)) paths.add(new URL(imported).pathname);
  }
}
