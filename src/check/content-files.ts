import { isUtf8 } from 'node:buffer';
import { type Dirent } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspectPicture } from './picture-file.ts';
import { problem } from '../values/faults/fault.ts';
import type { FoundFile } from './found-file.ts';
import { inspectWhole } from './inspect-whole.ts';
import { IMAGE_EXTENSIONS } from '../model/fields/image.ts';

const HEAD_BYTES = 64;

/** Everything below the content folder. Names that begin with a dot are not content and are passed over. */
export async function readContentFiles(root: string, name = 'content'): Promise<FoundFile[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const visible = entries.filter((entry) => !entry.name.startsWith('.'));
  const found = await Promise.all(
    visible.map((entry) => readOne(entry, join(root, entry.name), `${name}/${entry.name}`)),
  );
  return found.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readOne(entry: Dirent, file: string, path: string): Promise<FoundFile[]> {
  if (entry.isSymbolicLink()) return [{ path, isLink: true }];
  if (entry.name.includes(REPLACED))
    return [{ path, isLink: false, unread: problem('name-not-utf8') }];
  if (entry.isDirectory()) return readContentFiles(file, path);
  // Whoever reads a pipe waits until somebody writes.
  if (!entry.isFile()) return [{ path, isLink: false, unread: problem('not-a-plain-file') }];
  if (/\.(?:md|yml)$/.test(path)) return [readText(path, await readFile(file))];
  const head = await readHead(file);
  if (isLfsPointer(head)) return [{ path, isLink: false, unfit: NOT_FETCHED }];
  const unfit =
    (PICTURE.test(file) ? await inspectPicture(file) : undefined) ?? (await inspectWhole(file));
  return [{ path, isLink: false, head, unfit }];
}

/** What Node puts where bytes of a name are no UTF-8; such a file cannot be opened by the name it gives. */
const REPLACED = '\uFFFD';

/** Saved by an old editor in another encoding, Chinese would be published as signs that mean nothing. */
function readText(path: string, bytes: Buffer): FoundFile {
  if (isLfsPointer(bytes)) return { path, isLink: false, unread: NOT_FETCHED };
  const unfit = isUtf8(bytes) ? undefined : problem('text-not-utf8');
  return { path, isLink: false, text: bytes.toString('utf8'), ...(unfit && { unfit }) };
}

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md#the-pointer */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
const NOT_FETCHED = problem('lfs-pointer');

const isLfsPointer = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, LFS_POINTER.length)).toString('latin1') === LFS_POINTER;

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
