import { resolve } from 'node:path';
import { build } from 'vite';
import { type DeskSettings, LOCAL_DESK } from '../../src/model/settings/desk-host.ts';
import { findMismatches, formatMismatches } from '../decap/patches/plugin.ts';
import { adminViteConfig } from './vite-config.ts';

/**
 * Builds the desk: `node admin/build/build.ts <folder> [settings as JSON]`; without settings, for this machine. The
 * last line of the output lists the written files as JSON: path → bytes. Runs as a process of its own, since a dev
 * server sets NODE_ENV to development and Vite would then bundle React's slow development build.
 */
const [outDir, settings] = process.argv.slice(2);
if (outDir === undefined) throw new Error('usage: node admin/build/build.ts <folder> [settings]');
process.env['NODE_ENV'] = 'production';
const mismatches = findMismatches();
if (mismatches.length > 0) {
  console.error(formatMismatches(mismatches));
  process.exit(1);
}
const desk = settings === undefined ? LOCAL_DESK : (JSON.parse(settings) as DeskSettings);
const output = await build(adminViteConfig(resolve(outDir), desk));
const files = [output].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
const sizes = files.map((file) => [
  file.fileName,
  Buffer.byteLength(file.type === 'chunk' ? file.code : file.source),
]);
console.log(JSON.stringify(Object.fromEntries(sizes)));
