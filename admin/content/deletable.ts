import { contentOf } from '../../src/content-format/content-file.ts';
import { formatReason } from '../../src/values/validation/save-messages.ts';
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
  const content = contentOf(snapshot.files, snapshot.media);
  for (const path of paths) {
    const reason = check.whyNotDeletable(path, paths, content);
    if (reason) return formatReason(reason);
  }
  return undefined;
}
