import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Hash of files by their paths and content, as a cache key for results derived from them.
 * @param root folder that paths are relative to
 * @param paths files, and folders with everything below them; missing ones are ignored
 * @param facts other inputs of the result
 * @returns 32 hex digits
 */
export function hashFiles(
  root: string,
  paths: readonly string[],
  ...facts: readonly string[]
): string {
  const files = [...new Set(paths.flatMap((path) => filesAt(join(root, path))))].sort();
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const file of files) {
    const content = readFileSync(file);
    // With its length, so that no content can be mistaken for the beginning of the next file.
    hash.update(JSON.stringify([relative(root, file).split(sep).join('/'), content.length]));
    hash.update(content);
  }
  return hash.digest('hex').slice(0, 32);
}

function filesAt(path: string): string[] {
  try {
    const found = readdirSync(path, { recursive: true, withFileTypes: true });
    return found.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
