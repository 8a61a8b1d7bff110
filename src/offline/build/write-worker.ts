import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { SCRIPT_TARGET } from '../../values/browser-floor.ts';

/** The service worker's file, below the base path. */
export const WORKER_FILE = 'sw.js';

export type WorkerKind = 'main' | 'kill';

/**
 * One classic script, minified. It contains no data of a build or of the content, so it changes
 * only with its code.
 *
 * @param kind `main`: the service worker; `kill`: one that removes itself and all stored data
 */
export async function bundleWorker(kind: WorkerKind): Promise<string> {
  const output = await build({
    configFile: false,
    // Astro runs in the project's root; bundled configuration has no file of its own to resolve
    // from.
    root: process.cwd(),
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: SCRIPT_TARGET,
      modulePreload: false,
      lib: { entry: `src/offline/worker/${kind}.ts`, formats: ['iife'], name: 'worker' },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  const [chunk] = bundle && 'output' in bundle ? bundle.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`no script came of the service worker ${kind}`);
  return chunk.code;
}

/** Writes the service worker into a built site. Returns its size in bytes. */
export async function writeWorker(dist: string, kind: WorkerKind): Promise<number> {
  const code = await bundleWorker(kind);
  await writeFile(join(dist, WORKER_FILE), code);
  return Buffer.byteLength(code);
}
