import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { PATCHES, REPLACEMENTS } from './index.ts';
import type { Patch, Replacement } from './patch.ts';

/**
 * Applies the patches while the desk is built. Stops the build if a module has changed or was never loaded, so that a
 * new version of Decap cannot silently lose a fix; {@link findMismatches} reports all at once, before anything is
 * built.
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

/** A piece that a patch or a replacement searches for, and that its module does not contain as often as required. */
export interface Mismatch {
  module: string;
  /** The purpose of the change. */
  why: string;
  find: string;
  expected: number;
  /** Undefined if there is no such module. */
  found: number | undefined;
}

/**
 * All patches that no longer match, in their order: shows the whole task of an upgrade of Decap.
 * @param read the source of a module by its path below `node_modules/`; undefined if there is none
 */
export function findMismatches(
  read: (module: string) => string | undefined = readModule,
  patches: readonly Patch[] = PATCHES,
  replacements: readonly Replacement[] = REPLACEMENTS,
): Mismatch[] {
  return [
    ...patches.flatMap((patch) => mismatchesOf(read(patch.module), patch)),
    ...replacements.flatMap((replaced) => missingMarks(read(replaced.module), replaced)),
  ];
}

/** One message: each module with the missing pieces and their purpose. */
export function formatMismatches(mismatches: readonly Mismatch[]): string {
  const lines = mismatches.map(({ module, why, find, expected, found }) => {
    const what = found === undefined ? 'no such file' : `found ${found}`;
    return `node_modules/${module} has changed: expected ${expected} × “${find}”, ${what}\n  for: ${why}`;
  });
  return [
    `decap patches: ${mismatches.length} no longer fit; mend each in admin/decap/patches/:`,
    ...lines,
  ].join('\n');
}

/** The patched source. Throws with every piece that is missing or occurs more often than it should. */
export function applyChanges(code: string, patch: Patch): string {
  const mismatches = mismatchesOf(code, patch);
  if (mismatches.length > 0) throw new Error(formatMismatches(mismatches));
  return patch.changes.reduce((result, { find, put }) => result.replaceAll(find, () => put), code);
}

function replaceWhole(code: string, replaced: Replacement): string {
  const mismatches = missingMarks(code, replaced);
  if (mismatches.length > 0) throw new Error(formatMismatches(mismatches));
  return replaced.code;
}

/** Changes are applied one after the other, so one may search for the result of an earlier one. */
function mismatchesOf(code: string | undefined, { module, why, changes }: Patch): Mismatch[] {
  let result = code;
  return changes.flatMap(({ find, put, times = 1 }) => {
    const parts = result?.split(find);
    result = parts?.join(put);
    const found = parts && parts.length - 1;
    return found === times ? [] : [{ module, why, find, expected: times, found }];
  });
}

function missingMarks(code: string | undefined, { module, why, marks }: Replacement): Mismatch[] {
  return marks
    .filter((mark) => !code?.includes(mark))
    .map((find) => ({ module, why, find, expected: 1, found: code === undefined ? undefined : 0 }));
}

function readModule(module: string): string | undefined {
  try {
    return readFileSync(
      fileURLToPath(new URL(`../../../node_modules/${module}`, import.meta.url)),
      'utf8',
    );
  } catch {
    return undefined;
  }
}
