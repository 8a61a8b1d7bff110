import { contentOf } from '../../src/content-format/content-file.ts';
import { formatReason } from '../../src/values/validation/save-messages.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';

/**
 * Why an entry must not be deleted: other entries refer to it. A host cannot check this; this machine's file service
 * checks it itself. If the other entries cannot be read, the next build reports the error.
 */
export async function whyNotDeletable(
  paths: readonly string[],
  readSnapshot: ReadSnapshot,
): Promise<string | undefined> {
  const snapshot = await readSnapshot({ fresh: true }).catch(() => undefined);
  if (!snapshot) return undefined;
  const check = await import('../../src/check/delete-check.ts');
  const content = contentOf(snapshot.files, snapshot.media);
  for (const path of paths) {
    const reason = check.whyNotDeletable(path, paths, content);
    if (reason) return formatReason(reason);
  }
  return undefined;
}
