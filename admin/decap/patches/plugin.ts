import type { Plugin } from 'vite';
import { PATCHES, REPLACEMENTS } from './index.ts';
import type { Patch, Replacement } from './patch.ts';

/**
 * Applies the patches while the desk is built.
 * Stops the build if a module has changed or was never seen, so that a new Decap cannot silently lose a mend.
 */
export function decapPatches(): Plugin {
  const pending = new Set([...PATCHES, ...REPLACEMENTS].map(({ module }) => module));
  return {
    name: 'red-candle:decap-patches',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0] ?? id;
      const replaced = REPLACEMENTS.find(({ module }) => path.endsWith(`/${module}`));
      const patches = PATCHES.filter(({ module }) => path.endsWith(`/${module}`));
      const module = replaced?.module ?? patches[0]?.module;
      if (module === undefined) return undefined;
      pending.delete(module);
      if (replaced) return { code: replaceWhole(code, replaced), map: null };
      return { code: patches.reduce(applyChanges, code), map: null };
    },
    buildEnd(error) {
      if (!error && pending.size > 0) {
        throw new Error(`decap patches: no longer part of the build: ${[...pending].join(', ')}`);
      }
    },
  };
}

/** The patched source. Throws where a piece to be found is missing or stands there more often than it should. */
export function applyChanges(code: string, { module, changes }: Patch): string {
  return changes.reduce((result, { find, put, times = 1 }) => {
    const parts = result.split(find);
    if (parts.length - 1 !== times) {
      throw new Error(
        `decap patches: ${module} has changed: expected ${times} × “${find}”, found ${parts.length - 1}`,
      );
    }
    return parts.join(put);
  }, code);
}

function replaceWhole(code: string, { module, marks, code: replacement }: Replacement): string {
  const missing = marks.find((mark) => !code.includes(mark));
  if (missing !== undefined)
    throw new Error(`decap patches: ${module} has changed: “${missing}” is gone`);
  return replacement;
}
