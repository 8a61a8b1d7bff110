import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { importedBy } from '../../../src/offline/imports.ts';

/**
 * The styles and scripts that a browser has loaded when the home page registers the worker, including static imports:
 * paths below the base. Includes the script that registers it.
 */
export async function loadedWithHome(dist: string): Promise<Set<string>> {
  const home = await readFile(join(dist, 'index.html'), 'utf8');
  const named = home.matchAll(/ (?:href|src)="[^"]*\/(_astro\/[^"]+\.(?:js|css))"/g);
  const loaded = new Set([...named].map(([, path = '']) => path));
  const registering = (await readdir(join(dist, '_astro'))).filter((name) =>
    /^offline\.[\w-]+\.js$/.test(name),
  );
  for (const name of registering) loaded.add(`_astro/${name}`);
  for (const path of loaded) {
    const script = await readFile(join(dist, path), 'utf8');
    for (const name of importedBy(script)) loaded.add(`_astro/${name}`);
  }
  return loaded;
}
