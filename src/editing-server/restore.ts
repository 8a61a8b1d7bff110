import { basename } from 'node:path';
import { findMediaUses } from '../model/references.ts';
import { type Deleted, listBin, purge, readFromBin, restoreFromBin } from './bin.ts';
import { referring } from '../check/referring.ts';
import { readContent } from '../check/walk-content.ts';
import { ContentFile } from '../content-format/content-file.ts';
import * as git from './git/index.ts';
import { keyOf } from './git/drafts.ts';
import { resolvePlace } from './paths.ts';
import { HttpError } from './http-error.ts';
import type { ParamsOf } from './requests.ts';
import { isReviewOn } from './review.ts';
import { assertAddressFree } from './check-save.ts';

/**
 * Restores a deletion, together with deleted pictures that it refers to: an entry as a draft if
 * review is on, else as it was, byte for byte. Returns its text, which the desk opens.
 */
export async function restoreDeleted(
  root: string,
  { id }: ParamsOf<'restoreDeleted'>,
): Promise<Deleted & { text: string }> {
  const deleted = await readFromBin(root, id);
  const place = await resolvePlace(root, deleted.path);
  if (place.kind === 'media') {
    await restoreFromBin(root, deleted);
    return { ...deleted, text: '' };
  }
  const { path, text } = deleted;
  const file = new ContentFile(path, text);
  const isReviewed = await isReviewOn(root);
  if (!isReviewed) {
    await assertAddressFree(file, await readContent(root));
    await restoreFromBin(root, deleted);
  }
  await restorePictures(root, file);
  if (isReviewed) {
    await git.saveDraft(await git.openRepository(root), {
      dataFiles: [{ path, slug: keyOf(place).slug, raw: text }],
      assets: [],
      options: { newEntry: true, useWorkflow: true },
    });
    await purge(root, deleted);
  }
  return deleted;
}

async function restorePictures(root: string, file: ContentFile): Promise<void> {
  const entry = referring(file);
  for (const item of await listBin(root)) {
    const isUsed =
      item.path.startsWith('content/media/') &&
      findMediaUses(basename(item.path), [entry]).length > 0;
    if (!isUsed) continue;
    await restoreFromBin(root, item).catch((error: unknown) => {
      // The same picture has been uploaded again meanwhile.
      if (!(error instanceof HttpError)) throw error;
    });
  }
}
