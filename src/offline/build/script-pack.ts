import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Level } from '../types.ts';

/**
 * The content of the pack `scripts`: path → text of all scripts and styles that are not in the
 * first level. Some twenty small files would each cost a request, and together they compress by a
 * third better.
 */
export async function packScripts(
  dist: string,
  assets: ReadonlyMap<string, Level>,
): Promise<ReadonlyMap<string, string>> {
  const paths = [...assets]
    .filter(([path, level]) => level !== 'visited' && /\.(?:js|css)$/.test(path))
    .map(([path]) => path)
    .sort();
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(join(dist, path), 'utf8')] as const),
    ),
  );
}
