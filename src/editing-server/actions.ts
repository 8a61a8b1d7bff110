import { basename } from 'node:path';
import { rm } from 'node:fs/promises';
import { putIntoBin } from './bin.ts';
import { readContent } from '../check/walk-content.ts';
import { type Content, ContentFile, fileOf } from '../content-format/content-file.ts';
import {
  hashText,
  listFiles,
  readBytes,
  readText,
  versionOf,
  writeAtomically,
} from '../system/files.ts';
import { type Place, isEntryName, isMediaName, resolveFolder, resolvePlace } from './paths.ts';
import { bytesOf } from './media-bytes.ts';
import { HttpError } from './http-error.ts';
import type { Asset, ParamsOf } from './requests.ts';
import { assertDeletable, assertSavable } from './check-save.ts';

interface StoredEntry {
  data: string | null;
  file: { path: string; id: string | null };
}

/** All entries of a folder; skips files whose names the desk would not create. */
export async function listEntries(
  root: string,
  { folder }: ParamsOf<'entriesByFolder'>,
): Promise<StoredEntry[]> {
  // One file with an invalid name must not break the whole list; the check reports it.
  const names = (await listFiles(await resolveFolder(root, folder), '.md')).filter(isEntryName);
  return Promise.all(names.map((name) => readEntry(root, `${folder}/${name}`)));
}

export async function readEntries(
  root: string,
  { files }: ParamsOf<'entriesByFiles'>,
): Promise<StoredEntry[]> {
  return Promise.all(files.map(({ path }) => readEntry(root, path)));
}

/**
 * All of the content in one response: the text of entries and settings, and the names of uploads.
 */
export async function readSnapshot(root: string) {
  const { files, media } = await readContent(root);
  return {
    files: [...files.values()].map(({ path, text }) => ({ path, text })),
    media: [...media].filter(isMediaName),
  };
}

/** One entry. The desk determines whether it can be parsed, and shows its text if not. */
export async function getEntry(root: string, { path }: ParamsOf<'getEntry'>): Promise<StoredEntry> {
  const entry = await readEntry(root, path);
  if (entry.data === null && path.endsWith('.md'))
    throw new HttpError(404, `没有这条内容：${path}`);
  return entry;
}

/** Saves an entry with its pictures after all checks have passed. */
export async function persistEntry(
  root: string,
  params: ParamsOf<'persistEntry'>,
): Promise<{ message: string }> {
  const content = withMedia(await readContent(root), params.assets);
  const saves = await Promise.all(
    params.dataFiles.map(async ({ path, newPath, raw, isNew }) => {
      if (newPath !== undefined && newPath !== path) throw new HttpError(422, '编辑台不移动文件');
      const place = await resolvePlace(root, path);
      if (place.kind === 'media') throw new HttpError(422, `${path} 不是内容文件`);
      return {
        place,
        before: fileOf(content, path, await readText(place.absolute)),
        after: new ContentFile(path, raw),
        isNew: isNew ?? params.options.newEntry === true,
        expected: params.expected?.[path],
        isRepair: params.options.repair === true,
      };
    }),
  );
  for (const save of saves) await assertSavable(save, content);
  await writeTogether(root, params.assets, saves);
  return { message: 'entry persisted' };
}

/** The content after uploads are stored in the media folder. */
export function withMedia(content: Content, assets: readonly { path: string }[]): Content {
  return {
    ...content,
    media: new Set([...content.media, ...assets.map(({ path }) => basename(path))]),
  };
}

/**
 * Pictures first: an entry must never refer to a missing one. If the entry fails, they are removed
 * again.
 */
async function writeTogether(
  root: string,
  assets: readonly Asset[],
  saves: readonly { place: Place; after: ContentFile }[],
): Promise<void> {
  const written: Place[] = [];
  try {
    for (const asset of assets) {
      const { place, isNew } = await writeAsset(root, asset);
      if (isNew) written.push(place);
    }
    for (const { place, after } of saves) await writeAtomically(place.absolute, after.text);
  } catch (error) {
    for (const place of written) await rm(place.absolute, { force: true });
    throw error;
  }
}

/** Moves entries or uploads into the bin; all of them or, if one is still needed, none. */
export async function deleteFiles(
  root: string,
  { paths }: ParamsOf<'deleteFiles'>,
): Promise<{ message: string }> {
  const places = await Promise.all(paths.map((path) => resolvePlace(root, path)));
  const content = await readContent(root);
  for (const place of places) assertDeletable(place, paths, content);
  for (const place of places) await putIntoBin(root, place);
  return { message: 'deleted' };
}

/**
 * The files of `content/media`. The desk fetches the bytes separately by address, only for those
 * that it shows.
 */
export async function listMedia(root: string, { mediaFolder }: ParamsOf<'getMedia'>) {
  const absolute = await resolveFolder(root, mediaFolder);
  const names = (await listFiles(absolute)).filter(isMediaName);
  return Promise.all(
    names.map((name) => describeMedia(`${mediaFolder}/${name}`, `${absolute}/${name}`)),
  );
}

export async function getMediaFile(root: string, { path }: ParamsOf<'getMediaFile'>) {
  const place = await resolveMedia(root, path);
  return describeMedia(path, place.absolute).catch(() => {
    throw new HttpError(404, `没有这个文件：${path}`);
  });
}

export async function persistMedia(root: string, { asset }: ParamsOf<'persistMedia'>) {
  const { place } = await writeAsset(root, asset);
  return describeMedia(place.path, place.absolute);
}

/** The path of an upload. Throws an {@link HttpError} for anything else. */
export async function resolveMedia(root: string, path: string): Promise<Place> {
  const place = await resolvePlace(root, path);
  if (place.kind !== 'media') throw new HttpError(422, `${path} 不是图片或附件`);
  return place;
}

async function describeMedia(path: string, absolute: string) {
  const { size, version } = await versionOf(absolute);
  return { id: `${path}@${version}`, name: basename(path), path, size };
}

/** Names are made unique before upload; the same name with other content would replace a picture in use. */
async function writeAsset(root: string, asset: Asset): Promise<{ place: Place; isNew: boolean }> {
  const { path } = asset;
  const place = await resolveMedia(root, path);
  const bytes = await bytesOf(root, asset);
  const before = await readBytes(place.absolute);
  if (before === undefined) await writeAtomically(place.absolute, bytes);
  else if (!before.equals(bytes))
    throw new HttpError(409, `媒体库里已有另一个同名文件：${basename(path)}`);
  return { place, isNew: before === undefined };
}

async function readEntry(root: string, path: string): Promise<StoredEntry> {
  const place = await resolvePlace(root, path);
  const data = await readText(place.absolute);
  return { data: data ?? null, file: { path, id: data === undefined ? null : hashText(data) } };
}
