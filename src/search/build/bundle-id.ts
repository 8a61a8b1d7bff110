import { createHash } from 'node:crypto';

/** Ten hex digits that hash the paths and contents of a bundle's files. */
export function bundleId(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(path).update(content);
  }
  return hash.digest('hex').slice(0, 10);
}
