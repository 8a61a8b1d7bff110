import { fieldsOf } from '../../src/collections/index.ts';
import type { ContentFile } from '../../src/model/references.ts';
import { readContent } from './formats.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';

/**
 * What a host does not know and this machine's file service refuses by itself: that other entries need what is to
 * be deleted. Where the others cannot be read, the next build tells.
 */
export async function whyNotDeletable(
  paths: readonly string[],
  readSnapshot: ReadSnapshot,
): Promise<string | undefined> {
  const snapshot = await readSnapshot().catch(() => undefined);
  if (!snapshot) return undefined;
  const check = await import('../../src/check/delete-check.ts');
  const files = [...snapshot.files].map(([file, text]) => toContentFile(file, text));
  return paths.map((path) => check.whyNotDeletable(path, paths, files)).find(Boolean);
}

function toContentFile(file: string, text: string): ContentFile {
  const fields = fieldsOf(file);
  try {
    return { file, text, fields, data: readContent(file, text) };
  } catch {
    return { file, text, fields, data: undefined };
  }
}
