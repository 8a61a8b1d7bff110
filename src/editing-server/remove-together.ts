import { readContent } from '../check/walk-content.ts';
import { type Content, ContentFile, fileOf } from '../content-format/content-file.ts';
import { readText, writeAtomically } from '../system/files.ts';
import { purge, putIntoBin } from './bin.ts';
import { assertDeletable, assertSavable } from './check-save.ts';
import { publishFiles } from './git/apply.ts';
import { readWithDrafts } from './git/draft-content.ts';
import { findDraft, keyOf } from './git/drafts.ts';
import { blobsAt, writeBlob } from './git/objects.ts';
import {
  type Repository,
  headCommit,
  openRepository,
  readIdentity,
  toRepositoryPath,
} from './git/repository.ts';
import { HttpError } from './http-error.ts';
import { type Place, resolvePlace } from './paths.ts';
import type { ParamsOf } from './requests.ts';
import { isReviewOn } from './review.ts';

interface Edit {
  place: Place;
  after: ContentFile;
}

/**
 * Deletes entries, and writes the files that referred to them: all or nothing, and checked as every save is. One commit
 * where the content is in a repository and its files are committed; the entries are in the bin as well. Without a
 * review, files that are not committed are only moved. Throws an {@link HttpError}.
 */
export async function removeTogether(
  root: string,
  params: ParamsOf<'removeTogether'>,
): Promise<{ isCommitted: boolean }> {
  const { paths, changes, message } = params;
  const isReviewed = await isReviewOn(root);
  const repository = await openRepository(root).catch((error: unknown) => {
    if (isReviewed || !(error instanceof HttpError)) throw error;
    return undefined;
  });
  const places = await Promise.all(paths.map((path) => resolvePlace(root, path)));
  const content = await readContent(root);
  const edits = await checkEdits(root, changes, paths, content);
  for (const place of places) assertDeletable(place, paths, withEdits(content, edits));
  if (repository && isReviewed) await assertNoDraft(repository, places, edits);
  if (repository && (await isCommittable(repository, [...places, ...edits.map(toPlace)]))) {
    await commit(repository, places, edits, message);
    return { isCommitted: true };
  }
  if (isReviewed)
    throw new HttpError(409, '有的文件还没有提交到 Git，没有删。请技术同事先提交，再试一次');
  for (const { place, after } of edits) await writeAtomically(place.absolute, after.text);
  for (const place of places) await putIntoBin(root, place);
  return { isCommitted: false };
}

/** The files to be written, each valid once the entries are gone. */
async function checkEdits(
  root: string,
  changes: ParamsOf<'removeTogether'>['changes'],
  paths: readonly string[],
  content: Content,
): Promise<Edit[]> {
  const files = new Map([...content.files].filter(([path]) => !paths.includes(path)));
  const edits: Edit[] = [];
  for (const { path, raw, expected } of changes) {
    const place = await resolvePlace(root, path);
    const before = fileOf(content, path, await readText(place.absolute));
    const after = new ContentFile(path, raw);
    await assertSavable({ place, before, after, isNew: false, expected }, { ...content, files });
    files.set(path, after);
    edits.push({ place, after });
  }
  return edits;
}

const withEdits = (content: Content, edits: readonly Edit[]): Content => ({
  ...content,
  files: new Map([...content.files, ...edits.map(({ after }) => [after.path, after] as const)]),
});

/** A draft would bring back what goes, or refers to it. */
async function assertNoDraft(
  repository: Repository,
  places: readonly Place[],
  edits: readonly Edit[],
): Promise<void> {
  const paths = places.map(({ path }) => path);
  const withDrafts = withEdits(await readWithDrafts(repository), edits);
  for (const place of [...places, ...edits.map(toPlace)])
    if (await findDraft(repository, keyOf(place)))
      throw new HttpError(409, `${place.path} 还有没发布的修改。请先发布或放弃那份草稿，再清`);
  for (const place of places) assertDeletable(place, paths, withDrafts);
}

/** Whether the files on the disk are those of the last commit: nothing of somebody else's is committed with them. */
async function isCommittable(repository: Repository, places: readonly Place[]): Promise<boolean> {
  const names = places.map(({ path }) => toRepositoryPath(repository, path));
  const held = await blobsAt(repository, await headCommit(repository), names);
  if (names.some((name) => (held.get(name) ?? null) === null)) return false;
  const changed = await repository.text(['status', '--porcelain', '-z', '--', ...names]);
  return changed === '';
}

async function commit(
  repository: Repository,
  places: readonly Place[],
  edits: readonly Edit[],
  message: string,
): Promise<void> {
  const { root } = repository;
  const all = [...places, ...edits.map(toPlace)];
  const names = all.map(({ path }) => toRepositoryPath(repository, path));
  const held = await blobsAt(repository, await headCommit(repository), names);
  const blobs = await Promise.all(
    edits.map(
      async ({ place, after }) => [place.path, await writeBlob(repository, after.text)] as const,
    ),
  );
  const kept = await Promise.all(places.map((place) => putIntoBin(root, place, { isCopy: true })));
  await publishFiles(repository, {
    // In this order: whatever a kill leaves, nothing that stays refers to what is gone, and the rest can be removed.
    changes: new Map<string, string | null>([
      ...blobs,
      ...places.map(({ path }) => [path, null] as const),
    ]),
    isKnown: (path, blob) => blob === (held.get(toRepositoryPath(repository, path)) ?? null),
    message: `${message}\n`,
    author: await readIdentity(repository),
  }).catch(async (error: unknown) => {
    for (const id of kept) if (id !== undefined) await purge(root, { id });
    throw error;
  });
}

const toPlace = ({ place }: Edit): Place => place;
