import { basename } from 'node:path';
import { findMediaUses } from '../../model/references.ts';
import { referring } from '../../check/referring.ts';
import { readContent } from '../../check/walk-content.ts';
import { ContentFile } from '../../content-format/content-file.ts';
import { withMedia } from '../actions.ts';
import { assertUpload } from '../media-bytes.ts';
import { resolvePlace } from '../paths.ts';
import { HttpError } from '../http-error.ts';
import type { ParamsOf } from '../requests.ts';
import { withTrailers } from '../../reviews/signed.ts';
import { assertSavable } from '../check-save.ts';
import { OutdatedError, publishFiles } from './apply.ts';
import { titleOf } from './draft-content.ts';
import { type Draft, getDraft, parseKey, pathOf } from './drafts.ts';
import { type Blob, blobsAt, readBlob } from './objects.ts';
import { type Repository, toRepositoryPath } from './repository.ts';

/**
 * Publishes a draft: one commit on the checked-out branch, with the entry and the pictures that it
 * refers to, by the draft's author, with the names of who answers for it as trailers; then the draft is removed. All or
 * nothing.
 */
export async function publishDraft(
  repository: Repository,
  { collection, slug, signed }: ParamsOf<'publishUnpublishedEntry'>,
): Promise<{ message: string }> {
  const draft = await getDraft(repository, parseKey(`${collection}/${slug}`));
  const path = pathOf(draft);
  const blob = draft.changes.get(path);
  if (blob === null) throw new HttpError(409, `这份草稿里的内容文件被删掉了（${path}），没有发布`);
  const started = await blobAtBase(repository, draft, path);
  const isKnown = (name: string, found: Blob) =>
    name === path ? found === draft.startedFrom || found === started : found === null;
  const changes = new Map<string, Blob>();
  let title = path;
  if (blob !== undefined) {
    const file = new ContentFile(path, (await readBlob(repository, blob)).toString('utf8'));
    title = titleOf(file);
    const pictures = picturesOf(draft, file);
    await assertPublishable(repository, file, pictures);
    for (const [name, picture] of pictures) {
      // The branch may come from another machine, where its content was not checked.
      await assertUpload(repository.root, basename(name), await readBlob(repository, picture));
      changes.set(name, picture);
    }
    changes.set(path, blob);
  }
  const subject = `${draft.startedFrom === null ? '发布' : '更新'}${title}`;
  await publishFiles(repository, {
    changes,
    isKnown,
    message: signed ? withTrailers(subject, signed) : `${subject}\n`,
    author: draft.author,
    refs: [{ ref: draft.ref, from: draft.tip, to: null }],
  }).catch(async (error: unknown) => {
    throw error instanceof OutdatedError ? await withTexts(repository, draft, error) : error;
  });
  return { message: 'draft published' };
}

/**
 * Returns all three texts to the desk, so that the editor can see the changes and merge them into
 * the draft.
 */
async function withTexts(
  repository: Repository,
  draft: Draft,
  { status, message, published }: OutdatedError,
): Promise<HttpError> {
  if (published === null) return new HttpError(status, message);
  const path = pathOf(draft);
  const textOf = async (blob: Blob | undefined) =>
    blob ? (await readBlob(repository, blob)).toString('utf8') : undefined;
  const outdated = {
    path,
    started: await textOf(draft.startedFrom).catch(() => undefined),
    published: await textOf(published),
    draft: await textOf(draft.changes.get(path)),
    onTopOf: published,
  };
  return new HttpError(status, message, { outdated });
}

async function assertPublishable(
  repository: Repository,
  after: ContentFile,
  pictures: readonly [string, string][],
): Promise<void> {
  const place = await resolvePlace(repository.root, after.path);
  // The current file is compared blob by blob later (it may be invalid, and the draft its repair);
  // here only the new text must be valid.
  const save = { place, before: undefined, after, isNew: true, expected: undefined };
  const content = await readContent(repository.root);
  const held = pictures.map(([name]) => ({ path: name }));
  await assertSavable(save, withMedia(content, held));
}

/**
 * The pictures of a draft that its text refers to. Throws if the branch contains another kind of
 * file.
 */
function picturesOf(draft: Draft, file: ContentFile): [string, string][] {
  const entry = referring(file);
  const others = [...draft.changes].filter(([name]) => name !== file.path);
  const foreign = others.find(([name]) => !name.startsWith('content/media/'));
  if (foreign) {
    throw new HttpError(
      409,
      `这份草稿的分支里还有别的文件（${foreign[0]}），编辑台不发布它们。请技术同事看看 git 分支 ${draft.ref.replace('refs/heads/', '')}`,
    );
  }
  return others.filter(
    (other): other is [string, string] =>
      other[1] !== null && findMediaUses(basename(other[0]), [entry]).length > 0,
  );
}

async function blobAtBase(repository: Repository, { base }: Draft, path: string): Promise<Blob> {
  const name = toRepositoryPath(repository, path);
  return (await blobsAt(repository, base, [name])).get(name) ?? null;
}
