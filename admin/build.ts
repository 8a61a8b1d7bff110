import { resolve } from 'node:path';
import { build } from 'vite';
import { adminViteConfig } from './vite-config.ts';

/**
 * Builds the desk: `node admin/build.ts <folder>`.
 * Its own process, since a dev server sets NODE_ENV to development and Vite would then build React's slow half.
 */
const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error('usage: node admin/build.ts <folder>');
process.env['NODE_ENV'] = 'production';
await build(adminViteConfig(resolve(outDir)));
