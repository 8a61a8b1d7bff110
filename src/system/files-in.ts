import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Paths of all files in a folder and its sub-folders, relative to it, in no order. Synchronous: a site has 20,000. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
