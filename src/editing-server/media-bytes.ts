import { basename } from 'node:path';
import sharp from 'sharp';
import { looksLike } from '../check/media.ts';
import { findExcess } from '../images/picture-limits.ts';
import { pictureSize } from '../images/picture-size.ts';
import { HEAD_BYTES, extensionOf, refuseUpload } from '../check/upload.ts';
import { formatExpected, formatFound } from '../values/validation/validation-error.ts';
import { IMAGE_EXTENSIONS } from '../model/fields/image.ts';
import { assertNothingPrivateInside } from './privacy.ts';
import { HttpError } from './http-error.ts';
import type { Asset } from './requests.ts';

const PICTURES: readonly string[] = IMAGE_EXTENSIONS;

/**
 * An upload's bytes. Throws an {@link HttpError} if they do not match the file type: the desk has
 * checked them before, this check is for other clients.
 */
export async function bytesOf(root: string, { path, content }: Asset): Promise<Buffer> {
  const bytes = Buffer.from(content, 'base64');
  await assertUpload(root, basename(path), bytes);
  return bytes;
}

/**
 * Throws an {@link HttpError} if bytes are not allowed in `content/media/` under that name. `root`:
 * the content folder.
 */
export async function assertUpload(root: string, name: string, bytes: Buffer): Promise<void> {
  const head = bytes.subarray(0, HEAD_BYTES);
  const extension = extensionOf(name);
  const httpError =
    refuseUpload({ name, size: bytes.length, head }) ??
    refuseSize(extension, head) ??
    (looksLike(extension, head) ? undefined : '扩展名和内容不符') ??
    (PICTURES.includes(extension) && !(await canDecode(bytes))
      ? '这张图片打不开，里面已经坏了。请用看图软件打开，另存为 jpg 再上传'
      : undefined);
  if (httpError !== undefined) throw new HttpError(415, `${name}：${httpError}`);
  await assertNothingPrivateInside(root, name, bytes);
}

/**
 * Whether the picture can be decoded to its last row. Row by row, so that its pixels are not all in
 * memory at once.
 */
async function canDecode(bytes: Buffer): Promise<boolean> {
  try {
    await sharp(bytes, { failOn: 'truncated', sequentialRead: true })
      .resize({ width: 16, fastShrinkOnLoad: false })
      .raw()
      .toBuffer();
    return true;
  } catch {
    return false;
  }
}

/**
 * The desk shrinks pictures before it sends them; those of other clients must be within the limits
 * of a build.
 */
function refuseSize(extension: string, bytes: Uint8Array): string | undefined {
  const size = pictureSize(bytes);
  const excess = size && findExcess({ ...size, frames: 1, isAvif: extension === 'avif' });
  return excess && `是 ${formatFound(excess)}，${formatExpected(excess)}`;
}
