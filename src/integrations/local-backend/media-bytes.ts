import { basename } from 'node:path';
import { looksLike } from '../../check/media.ts';
import { findExcess } from '../../check/picture-limits.ts';
import { pictureSize } from '../../check/picture-size.ts';
import { HEAD_BYTES, extensionOf, refuseUpload } from '../../check/upload.ts';
import { Refusal } from './refusal.ts';
import type { Asset } from './requests.ts';

/**
 * An upload's bytes. Throws a {@link Refusal} where they are not what the name says: the desk has looked
 * before, here it is for whatever else speaks to this service.
 */
export function bytesOf({ path, content }: Asset): Buffer {
  const bytes = Buffer.from(content, 'base64');
  const name = basename(path);
  const head = bytes.subarray(0, HEAD_BYTES);
  const refusal =
    refuseUpload({ name, size: bytes.length, head }) ??
    refuseSize(name, head) ??
    (looksLike(extensionOf(name), head) ? undefined : '扩展名和内容不符');
  if (refusal !== undefined) throw new Refusal(415, `${name}：${refusal}`);
  return bytes;
}

/** The desk shrinks pictures before it sends them; whatever else comes must be fit for a build as it is. */
function refuseSize(name: string, bytes: Uint8Array): string | undefined {
  const size = pictureSize(bytes);
  const isAvif = extensionOf(name) === 'avif';
  const excess = size && findExcess({ ...size, frames: 1, isAvif });
  return excess && `是 ${excess.found}，${excess.expected}`;
}
