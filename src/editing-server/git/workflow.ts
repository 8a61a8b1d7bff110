import { basename } from 'node:path';
import { readContent } from '../../check/walk-content.ts';
import { purge, putIntoBin } from '../bin.ts';
import { resolvePlace } from '../paths.ts';
import { HttpError } from '../http-error.ts';
import type { ParamsOf } from '../requests.ts';
import { assertDeletable } from '../check-save.ts';
import { publishFiles } from './apply.ts';
import { makeCommit, moveRefs } from './commit.ts';
import { readWithDrafts, titleOf } from './draft-content.ts';
import {
  type DraftKey,
  findDraft,
  formatMessage,
  getDraft,
  keyOf,
  listDrafts,
  nameInDraft,
  parseKey,
} from './drafts.ts';
import { blobsAt, readObjects } from './objects.ts';
import { type Repository, headCommit, readIdentity, toRepositoryPath } from './repository.ts';

/** All drafts, by Decap's names: `essays/slug`. */
export async function listUnpublished(repository: Repository): Promise<string[]> {
  return (await listDrafts(repository)).map(({ collection, slug }) => `${collection}/${slug}`);
}

/** The data that Decap requests for one draft. Responds 404 if there is none. */
export async function describeDraft(
  repository: Repository,
  { id, collection, slug }: ParamsOf<'unpublishedEntry'>,
) {
  const draft = await getDraft(repository, parseKey(id ?? `${collection}/${slug}`));
  return {
    collection: draft.collection,
    slug: draft.slug,
    status: draft.status,
    diffs: [...draft.changes].flatMap(([path, blob]) =>
      blob === null ? [] : [{ id: blob, path, newFile: draft.startedFrom === null }],
    ),
    updatedAt: draft.updatedAt.toISOString(),
    pullRequestAuthor: draft.author.name,
  };
}

export async function readDraftText(
  repository: Repository,
  params: ParamsOf<'unpublishedEntryDataFile'>,
): Promise<{ data: string }> {
  return { data: (await readHeld(repository, params)).toString('utf8') };
}

export async function readDraftMedia(
  repository: Repository,
  params: ParamsOf<'unpublishedEntryMediaFile'>,
) {
  const content = (await readHeld(repository, params)).toString('base64');
  const { path } = params;
  return { id: path, name: basename(path), path, content, encoding: 'base64' };
}

/**
 * Submits a draft for review, or withdraws it. A commit without changes: the status is part of the
 * branch.
 */
export async function changeStatus(
  repository: Repository,
  { collection, slug, newStatus }: ParamsOf<'updateUnpublishedEntryStatus'>,
): Promise<{ message: string }> {
  const { ref, tip, author, startedFrom } = await getDraft(repository, parse(collection, slug));
  const message = formatMessage(
    newStatus === 'draft' ? '退回修改' : '提交审核',
    newStatus,
    startedFrom,
  );
  // Keeps the draft's author: it is the author's draft that is published.
  const commit = await makeCommit(repository, {
    parent: tip,
    changes: new Map(),
    message,
    author,
  });
  await moveRefs(repository, [{ ref, from: tip, to: commit }]);
  return { message: 'status changed' };
}

/** Deletes a draft. Its commit stays below `refs/red-candle/deleted/`, in case it is missed. */
export async function deleteDraft(
  repository: Repository,
  { collection, slug }: ParamsOf<'deleteUnpublishedEntry'>,
): Promise<{ message: string }> {
  const { ref, tip } = await getDraft(repository, parse(collection, slug));
  const kept = `refs/red-candle/deleted/${collection}/${slug}/${Date.now()}`;
  await moveRefs(repository, [
    { ref: kept, from: null, to: tip },
    { ref, from: tip, to: null },
  ]);
  return { message: 'draft deleted' };
}

/** Deletes published entries or uploads, in one commit; all of them or, if one is needed, none. */
export async function deletePublished(
  repository: Repository,
  { paths }: ParamsOf<'deleteFiles'>,
): Promise<{ message: string }> {
  const places = await Promise.all(paths.map((path) => resolvePlace(repository.root, path)));
  const published = await readContent(repository.root);
  const withDrafts = await readWithDrafts(repository);
  for (const place of places) {
    // Pictures that a draft no longer needs may be used by published content.
    assertDeletable(place, paths, published);
    assertDeletable(place, paths, withDrafts);
    if (place.kind === 'entry' && (await findDraft(repository, keyOf(place))))
      throw new HttpError(409, '这一条还有没发布的修改。请先放弃那份草稿，再删除');
  }
  const names = paths.map((path) => toRepositoryPath(repository, path));
  const held = await blobsAt(repository, await headCommit(repository), names);
  const tracked = places.filter(({ path }) => held.get(toRepositoryPath(repository, path)));
  if (tracked.length > 0) {
    const titles = tracked.map(({ path }) => {
      const file = published.files.get(path);
      return file ? titleOf(file) : path;
    });
    const copies = tracked.map((place) => putIntoBin(repository.root, place, { isCopy: true }));
    const kept = (await Promise.all(copies)).filter((id) => id !== undefined);
    await publishFiles(repository, {
      changes: new Map(tracked.map(({ path }) => [path, null])),
      isKnown: (path, blob) => blob === (held.get(toRepositoryPath(repository, path)) ?? null),
      message: `删除${titles.join('、')}\n`,
      author: await readIdentity(repository),
    }).catch(async (error: unknown) => {
      for (const id of kept) await purge(repository.root, { id });
      throw error;
    });
  }
  // Not committed: uploaded or written before review was turned on.
  for (const place of places)
    if (!tracked.includes(place)) await putIntoBin(repository.root, place);
  return { message: 'deleted' };
}

const parse = (collection: string, slug: string) => parseKey(`${collection}/${slug}`);

async function readHeld(
  repository: Repository,
  { collection, slug, path }: DraftKey & { path: string },
): Promise<Buffer> {
  const key = parse(collection, slug);
  await resolvePlace(repository.root, path);
  const name = nameInDraft(repository, key, path);
  const held = (await readObjects(repository, [name])).get(name);
  if (held) return held.bytes;
  throw new HttpError(404, `这份草稿里没有 ${path}`);
}
