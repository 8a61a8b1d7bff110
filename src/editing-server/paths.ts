import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { ATTACHMENT_EXTENSIONS } from '../model/fields/file.ts';
import { IMAGE_EXTENSIONS } from '../model/fields/image.ts';
import { collectionNames, settings } from '../collections/index.ts';
import { HttpError } from './http-error.ts';

/**
 * A resolved path. `path` is that of the protocol (below the project root), `absolute` that on
 * disk.
 */
export interface Place {
  kind: 'entry' | 'settings' | 'media';
  /** The collection or settings file; `media` for uploads. */
  name: string;
  path: string;
  absolute: string;
}

/** Limit of file systems. */
const MAX_NAME_BYTES = 255;
/** Lower-case ASCII, which every file system, shell and web server handles the same way. */
const ENTRY_FILE = /^[a-z0-9]+(?:-[a-z0-9]+)*\.md$/;
const MEDIA_ENDINGS: readonly string[] = [...IMAGE_EXTENSIONS, ...ATTACHMENT_EXTENSIONS];
/** Printable, no separator, no leading dot; existing files may have Chinese names. */
const MEDIA_FILE = /^(?!\.)[^/\\\u0000-\u001F\u007F:*?"<>|]{1,200}\.([a-z0-9]+)$/i;

/**
 * Resolves the path of an entry, a settings file or an upload below the content folder. Throws an
 * {@link HttpError} for everything else, symbolic links included.
 */
export async function resolvePlace(root: string, path: string): Promise<Place> {
  const [top, folder = '', file = '', ...rest] = path.split('/');
  if (top !== 'content' || rest.length > 0) throw outside(path);
  const place = classify(folder, file);
  if (!place) throw outside(path);
  if (Buffer.byteLength(file) > MAX_NAME_BYTES)
    throw new HttpError(place.kind === 'media' ? 415 : 403, `文件名太长了：${file}`);
  const absolute = join(root, folder, file);
  await assertNoLink([join(root, folder), absolute], path);
  return { ...place, path, absolute };
}

/** The absolute path of a folder of entries, or of `content/media`. */
export async function resolveFolder(root: string, path: string): Promise<string> {
  const [top, folder = '', ...rest] = path.split('/');
  const isKnown = folder === 'media' || collectionNames.some((name) => name === folder);
  if (top !== 'content' || !isKnown || rest.length > 0) throw outside(path);
  const absolute = join(root, folder);
  await assertNoLink([absolute], path);
  return absolute;
}

/** Whether `name` is a file name that the desk opens in a folder of entries. */
export function isEntryName(name: string): boolean {
  return ENTRY_FILE.test(name) && Buffer.byteLength(name) <= MAX_NAME_BYTES;
}

/** Whether `name` is allowed in `content/media/`. */
export function isMediaName(name: string): boolean {
  return MEDIA_ENDINGS.includes(MEDIA_FILE.exec(name)?.[1]?.toLowerCase() ?? '');
}

function classify(folder: string, file: string): Pick<Place, 'kind' | 'name'> | undefined {
  if (folder === 'media') {
    if (isMediaName(file)) return { kind: 'media', name: 'media' };
    throw new HttpError(415, `不能使用这种文件：${file}。可以用 ${MEDIA_ENDINGS.join('、')}`);
  }
  if (folder === 'settings') {
    const model = Object.values(settings).find(({ name }) => file === `${name}.yml`);
    return model && { kind: 'settings', name: model.name };
  }
  const isEntry = collectionNames.some((name) => name === folder) && ENTRY_FILE.test(file);
  return isEntry ? { kind: 'entry', name: folder } : undefined;
}

async function assertNoLink(places: readonly string[], path: string): Promise<void> {
  for (const place of places) {
    const stats = await lstat(place).catch(() => undefined);
    if (stats?.isSymbolicLink())
      throw new HttpError(403, `${path} 经过了符号链接，编辑台不读写链接指向的地方`);
  }
}

function outside(path: string): HttpError {
  return new HttpError(403, `编辑台只能读写 content 文件夹里的内容，不能碰 ${path}`);
}
