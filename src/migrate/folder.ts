import { isUtf8 } from 'node:buffer';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ContentItem } from './step.ts';
import { MigrationError } from './migration-error.ts';

/**
 * All regular files of a content folder except those whose names begin with a dot; the others stay
 * as they are. Throws a {@link MigrationError} if a text is not UTF-8.
 */
export async function readItems(root: string): Promise<ContentItem[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
  const items = await Promise.all(paths.map(async (path) => readItem(root, path)));
  const unread = items.filter(({ text }) => text === null).map(({ path }) => `content/${path}`);
  if (unread.length > 0)
    throw new MigrationError(
      '这些文件不是 UTF-8 编码的，请先运行 npm run check:content -- --fix',
      unread,
    );
  return items.map(({ path, text }) => (typeof text === 'string' ? { path, text } : { path }));
}

async function readItem(root: string, path: string) {
  if (!/\.(?:md|yml)$/.test(path)) return { path };
  const bytes = await readFile(join(root, path));
  return { path, text: isUtf8(bytes) ? bytes.toString('utf8') : null };
}
