import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findMediaUses } from '../../model/references.ts';
import { referring } from '../../check/referring.ts';
import { ContentFile, fileOf } from '../../content-format/content-file.ts';
import { resolveMedia, withMedia } from '../actions.ts';
import { listFiles, readPlain, readText } from '../../system/files.ts';
import { resolvePlace } from '../paths.ts';
import { bytesOf } from '../media-bytes.ts';
import { HttpError } from '../http-error.ts';
import type { Asset, ParamsOf } from '../requests.ts';
import { assertSavable } from '../check-save.ts';
import { hashObject } from './apply.ts';
import { makeCommit, moveRefs } from './commit.ts';
import { readWithDrafts, titleOf } from './draft-content.ts';
import { type Draft, findDraft, formatMessage, keyOf, refOf, startOf } from './drafts.ts';
import { type Blob, blobsAt, readBlob, writeBlob } from './objects.ts';
import { type Repository, toContentPath, toRepositoryPath } from './repository.ts';

/**
 * Saves an entry with its pictures as a draft: a commit on a separate branch. Neither the work tree
 * nor the index is used, so that their state cannot conflict. The branch is created last: a failure
 * leaves none.
 */
export async function saveDraft(
  repository: Repository,
  params: ParamsOf<'persistEntry'>,
): Promise<{ message: string }> {
  const [file, ...others] = params.dataFiles;
  if (!file || others.length > 0 || (file.newPath ?? file.path) !== file.path)
    throw new HttpError(422, '一份草稿只能有一个内容文件');
  const place = await resolvePlace(repository.root, file.path);
  if (place.kind === 'media') throw new HttpError(422, `${file.path} 不是内容文件`);
  const key = keyOf(place);
  const draft = await findDraft(repository, key);
  const published = await readText(place.absolute);
  const held = draft?.changes.get(file.path);
  if (held && params.options.unpublished === false) {
    throw new HttpError(
      409,
      '这一条已经有一份没发布的草稿，为了不盖掉它，没有保存。请在“审核”里打开那份草稿，在里面改',
    );
  }
  const before = held ? (await readBlob(repository, held)).toString('utf8') : published;
  const after = new ContentFile(file.path, file.raw);
  const pictures = [...(draft?.changes.keys() ?? [])].map((name) => ({ path: name }));
  const content = withMedia(await readWithDrafts(repository), [...params.assets, ...pictures]);
  await assertSavable(
    {
      place,
      before: fileOf(content, file.path, before),
      after,
      isNew: params.options.newEntry === true,
      expected: params.expected?.[file.path],
      isRepair: params.options.repair === true,
      isForReview: true,
    },
    content,
  );
  const parent = await startOf(repository, draft);
  const path = toRepositoryPath(repository, file.path);
  const changes = new Map<string, Blob>([
    ...(await findPictures(repository, after)),
    ...(await storeAssets(repository, params.assets, parent, draft)),
    [path, await writeBlob(repository, file.raw)],
  ]);
  // `onTopOf`: the published text that the editor has compared with the draft and merged into it.
  const started = draft ? draft.startedFrom : await blobOf(repository, path, published);
  const startedFrom = params.options.onTopOf ?? started;
  const message = formatMessage(
    `草稿：${titleOf(after)}`,
    draft?.status ?? params.options.status ?? 'draft',
    startedFrom,
  );
  const commit = await makeCommit(repository, { parent, changes, message });
  await moveRefs(repository, [{ ref: refOf(key), from: draft?.tip ?? null, to: commit }]);
  return { message: 'draft saved' };
}

async function blobOf(
  repository: Repository,
  path: string,
  text: string | undefined,
): Promise<Blob> {
  return text === undefined ? null : repository.text([...hashObject(path), '-w'], { input: text });
}

/** Uploads of the form. The same name with other content would replace a picture in use. */
async function storeAssets(
  repository: Repository,
  assets: readonly Asset[],
  parent: string,
  draft: Draft | undefined,
): Promise<[string, Blob][]> {
  const stored: [string, Blob][] = [];
  for (const asset of assets) {
    const { path } = asset;
    const { absolute } = await resolveMedia(repository.root, path);
    const bytes = await bytesOf(repository.root, asset);
    const blob = await writeBlob(repository, bytes);
    const target = toRepositoryPath(repository, path);
    const held =
      draft?.changes.get(path) ?? (await blobsAt(repository, parent, [target])).get(target);
    const lying = await readFile(absolute).catch(() => undefined);
    if ((held ?? blob) !== blob || (lying && !lying.equals(bytes)))
      throw new HttpError(409, `媒体库里已有另一个同名文件：${basename(path)}`);
    stored.push([target, blob]);
  }
  return stored;
}

/**
 * Pictures that the entry refers to and that are in the media folder, but were never committed:
 * uploaded separately.
 */
async function findPictures(repository: Repository, file: ContentFile): Promise<[string, Blob][]> {
  const media = toRepositoryPath(repository, 'content/media');
  const listed = await repository.text(['ls-files', '-z', '--others', '--', media]);
  // Without links: their targets are not pictures of the content.
  const plain = await listFiles(join(repository.root, 'media'));
  const entry = referring(file);
  const named = listed.split('\0').filter((path) => {
    const inside = toContentPath(repository, path)?.startsWith('content/media/') ?? false;
    return (
      inside && plain.includes(basename(path)) && findMediaUses(basename(path), [entry]).length > 0
    );
  });
  return Promise.all(
    named.map(async (path) => {
      const bytes = await readPlain(join(repository.root, 'media', basename(path)));
      return [path, await writeBlob(repository, bytes)] as [string, Blob];
    }),
  );
}
