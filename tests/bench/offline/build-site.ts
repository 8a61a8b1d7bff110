import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest } from '../../../src/offline/manifest.ts';
import type { Manifest } from '../../../src/offline/types.ts';

/** A site as `npm run build` writes it. */
export interface BuiltSite {
  dist: string;
  manifest: Manifest;
}

/** Builds a content folder. A checkout builds one at a time. Throws with the build's output. */
export async function buildSite(content: string, dist: string): Promise<BuiltSite> {
  await rm(dist, { recursive: true, force: true });
  const env = { ...process.env, RED_CANDLE_CONTENT: content, RED_CANDLE_OUT: dist };
  const build = spawn(process.execPath, ['scripts/build.ts'], { env });
  let said = '';
  for (const stream of [build.stdout, build.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  const code = await new Promise((resolve, reject) => {
    build.on('exit', resolve);
    build.on('error', reject);
  });
  if (code !== 0) throw new Error(`${content} could not be built:\n${said.slice(-3000)}`);
  return readSite(dist);
}

export async function readSite(dist: string): Promise<BuiltSite> {
  const text = await readFile(join(dist, 'offline/current.json'), 'utf8');
  return { dist, manifest: parseManifest(JSON.parse(text)) };
}
