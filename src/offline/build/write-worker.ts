import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFiles } from '../../system/hash-files.ts';
import { KeptFiles } from '../../system/kept-files.ts';
import { SCRIPT_TARGET } from '../../values/browser-floor.ts';

/** The service worker's file, below the base path. */
export const WORKER_FILE = 'sw.js';

export type WorkerKind = 'main' | 'kill';

const KEPT = '.cache/kept/worker';
/** What a worker is made of; packages by the lock file. */
const CODE = ['src', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * One classic script, minified. It contains no data of a build or of the content, so it changes
 * only with its code.
 *
 * @param kind `main`: the service worker; `kill`: one that removes itself and all stored data
 */
export async function bundleWorker(kind: WorkerKind): Promise<string> {
  // Loaded only when it is needed.
  const { build } = await import('vite');
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

/** That of an earlier build if nothing of it has changed. */
async function keptWorker(kind: WorkerKind): Promise<string> {
  const kept = new KeptFiles(KEPT, hashFiles(process.cwd(), CODE, process.version));
  const known = await kept.get(kind);
  if (known) return known.toString('utf8');
  const code = await bundleWorker(kind);
  await kept.set(kind, Buffer.from(code));
  await kept.forget();
  return code;
}

/** Writes the service worker into a built site. Returns its size in bytes. */
export async function writeWorker(dist: string, kind: WorkerKind): Promise<number> {
  const code = await keptWorker(kind);
  await writeFile(join(dist, WORKER_FILE), code);
  return Buffer.byteLength(code);
}
