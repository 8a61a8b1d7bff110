import { open } from 'node:fs/promises';
import { inspectPicture } from './picture-file.ts';
import type { FoundFile } from './found-file.ts';
import { inspectInside } from './inspect-inside.ts';
import { inspectWhole } from './inspect-whole.ts';
import { inspectTemplate } from './template-marks.ts';
import { IMAGE_EXTENSIONS } from '../model/fields/image.ts';
import { NOT_FETCHED, isLfsPointer, walkContent } from './walk-content.ts';

const HEAD_BYTES = 64;

/** Everything below the content folder, with errors in the bytes of its media. */
export const readContentFiles = (root: string): Promise<FoundFile[]> => walkContent(root, lookInto);

async function lookInto(file: string, path: string): Promise<FoundFile> {
  const head = await readHead(file);
  if (isLfsPointer(head)) return { path, isLink: false, unfit: NOT_FETCHED };
  const unfit =
    (PICTURE.test(file) ? await inspectPicture(file) : undefined) ?? (await inspectWhole(file));
  if (unfit) return { path, isLink: false, head, unfit };
  const [inside, template] = [await inspectInside(file), await inspectTemplate(file)];
  return { path, isLink: false, head, inside, template };
}

const PICTURE = new RegExp(`\\.(?:${IMAGE_EXTENSIONS.join('|')})$`, 'i');

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
