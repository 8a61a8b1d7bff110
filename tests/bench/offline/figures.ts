import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openPacks } from '../../../src/offline/packs.ts';
import type { Manifest, PackFile, SiteFile } from '../../../src/offline/types.ts';
import { filesOf } from '../../../src/offline/wanted.ts';
import type { BuiltSite } from './build-site.ts';
import { loadedWithHome } from './loaded.ts';

/** Bytes transferred, as a host sends them with Brotli. */
export interface Wire {
  requests: number;
  brotli: number;
}

export interface Figures {
  /** Pages in packs. */
  pages: number;
  packs: number;
  raw: number;
  gzip: number;
  brotli: number;
  worker: number;
  /** Besides the worker: the manifest, and files of the first level that an open page has not loaded anyway. */
  install: Wire;
  /** All texts with the search, for a device with the files of the installation. */
  everything: Wire;
  /** In ms: parsing all packs, and assembling one page. */
  parse: number;
  decode: number;
}

export async function measureSite({ dist, manifest }: BuiltSite): Promise<Figures> {
  const { packs } = manifest;
  const loaded = await loadedWithHome(dist);
  const first = filesOf(manifest, { level: 'visited', pictures: false });
  const all = filesOf(manifest, { level: 'everything', pictures: false });
  const asked = all.filter((file) => !first.includes(file));
  const install = wireOf(first.filter(({ path }) => !loaded.has(path)));
  const gzip = await gzipOf(dist, packs);
  const manifestBytes = await compressed(join(dist, 'offline/current.json'));
  return {
    pages: sumOf(packs, 'pages'),
    packs: packs.length,
    raw: sumOf(packs, 'bytes'),
    gzip,
    brotli: sumOf(packs, 'brotli'),
    worker: await compressed(join(dist, 'sw.js')),
    install: { requests: install.requests + 1, brotli: install.brotli + manifestBytes },
    everything: wireOf(asked),
    ...(await measureReading(dist, manifest)),
  };
}

/** The size of the next build's packs that a device with one build downloads. */
export function measurePublish(before: Manifest, after: Manifest): Wire & { share: number } {
  const had = new Set(before.packs.map(({ path }) => path));
  const wire = wireOf(after.packs.filter(({ path }) => !had.has(path)));
  return { ...wire, share: wire.brotli / sumOf(after.packs, 'brotli') };
}

/** The worst-case share of a publish: the frame, the lists, the words and the largest shard. */
export function worstPublish({ packs }: Manifest): number {
  const always = packs.filter(({ kind }) => ['frame', 'lists', 'words'].includes(kind));
  const shards = packs.filter(({ kind }) => kind === 'entries').map(({ brotli }) => brotli);
  return (sumOf(always, 'brotli') + Math.max(...shards)) / sumOf(packs, 'brotli');
}

async function measureReading(
  dist: string,
  manifest: Manifest,
): Promise<{ parse: number; decode: number }> {
  const texts = new Map<string, string>();
  for (const { path } of manifest.packs) texts.set(path, await readFile(join(dist, path), 'utf8'));
  const start = performance.now();
  const parsed = new Map([...texts].map(([path, text]) => [path, JSON.parse(text) as unknown]));
  const parse = performance.now() - start;
  const pages = openPacks(manifest.packs, 'everything', ({ path }) =>
    Promise.resolve(parsed.get(path)),
  );
  const found = await pages.searchable();
  const from = performance.now();
  for (const { path } of found) await pages.page(path);
  return { parse, decode: (performance.now() - from) / found.length };
}

const compressed = async (path: string): Promise<number> =>
  brotliCompressSync(await readFile(path)).length;

async function gzipOf(dist: string, packs: readonly PackFile[]): Promise<number> {
  const texts = await Promise.all(packs.map(({ path }) => readFile(join(dist, path))));
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

const wireOf = (files: readonly SiteFile[]): Wire => ({
  requests: files.length,
  brotli: files.reduce((sum, { brotli }) => sum + brotli, 0),
});

const sumOf = (packs: readonly PackFile[], key: 'pages' | 'bytes' | 'brotli'): number =>
  packs.reduce((sum, pack) => sum + pack[key], 0);
