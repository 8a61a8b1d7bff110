import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Hash of files by their paths and content, as a cache key for results derived from them.
 * @param root folder that paths are relative to
 * @param paths files, and folders with everything below them; missing ones are ignored
 * @param facts other inputs of the result
 * @returns 32 hex digits
 */
export async function hashFiles(
  root: string,
  paths: readonly string[],
  ...facts: readonly string[]
): Promise<string> {
  const lists = await Promise.all(paths.map((path) => filesAt(join(root, path))));
  const files = [...new Set(lists.flat())].sort();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256').update(JSON.stringify(facts));
  files.forEach((file, at) => {
    const content = contents[at] ?? Buffer.alloc(0);
    // With its length, so that no content can be mistaken for the beginning of the next file.
    hash.update(JSON.stringify([relative(root, file).split(sep).join('/'), content.length]));
    hash.update(content);
  });
  return hash.digest('hex').slice(0, 32);
}

async function filesAt(path: string): Promise<string[]> {
  try {
    const found = await readdir(path, { recursive: true, withFileTypes: true });
    return found.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
