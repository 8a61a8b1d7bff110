import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BROWSER_FLOOR } from '../../../src/values/browser-floor.ts';
import { builtinsOf } from '../../compatibility/support.ts';

const BUILTINS = builtinsOf(BROWSER_FLOOR);

/** Deletes the features that the oldest supported browsers lack from the global scope that it runs in. */
function reduce(globals: readonly string[], members: typeof BUILTINS.lacking): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const drop = (owner: unknown, name: string) => {
    if ((typeof owner === 'object' && owner !== null) || typeof owner === 'function')
      Reflect.deleteProperty(owner, name);
  };
  for (const [name, member, place] of members) {
    const owner = scope[name] ?? (scope['Intl'] as Record<string, unknown>)[name];
    if (place !== 'prototype') drop(owner, member);
    if (place !== 'constructor')
      drop((owner as { prototype?: unknown } | undefined)?.prototype, member);
  }
  for (const name of globals) drop(scope, name);
}

/** A script that reduces a browser to the features of all supported browsers. */
export function prelude(): string {
  const globals = [...BUILTINS.globals].flatMap(([name, lack]) => (lack === '' ? [] : [name]));
  const names = `${JSON.stringify(globals)},${JSON.stringify(BUILTINS.lacking)}`;
  return `globalThis.isReduced||=!(${reduce.toString()})(${names});`;
}

/** Prepends the prelude to every module and worker of a built site: the first that runs reduces its page. */
export async function reduceSite(folder: string): Promise<void> {
  const code = prelude();
  for (const name of await readdir(folder, { recursive: true })) {
    if (name !== 'sw.js' && !/^_astro\/[^/]+\.js$/.test(name)) continue;
    const path = join(folder, name);
    await writeFile(path, code + (await readFile(path, 'utf8')));
  }
}
