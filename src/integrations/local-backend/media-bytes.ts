import { basename } from 'node:path';
import { looksLike } from '../../check/media.ts';
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
    (looksLike(extensionOf(name), head) ? undefined : '扩展名和内容不符');
  if (refusal !== undefined) throw new Refusal(415, `${name}：${refusal}`);
  return bytes;
}
