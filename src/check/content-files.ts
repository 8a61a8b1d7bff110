import { type Dirent } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { IMAGE_EXTENSIONS } from '../model/fields/image.ts';

/** A file below `content/`, as the check sees it. */
export interface FoundFile {
  /** Path with forward slashes, `content/rights/x.md`. */
  path: string;
  /** A symbolic link: never followed, always a fault. */
  isLink: boolean;
  /** The text of `.md` and `.yml` files. */
  text?: string;
  /** The first bytes of any other file, to tell what it really is. */
  head?: Uint8Array;
  /** A picture whose size cannot be read. */
  isDamaged?: boolean;
}

const HEAD_BYTES = 32;

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
  if (entry.isDirectory()) return readContentFiles(file, path);
  if (/\.(?:md|yml)$/.test(path))
    return [{ path, isLink: false, text: await readFile(file, 'utf8') }];
  return [{ path, isLink: false, head: await readHead(file), isDamaged: await isDamaged(file) }];
}

const PICTURE = new RegExp(`\\.(?:${IMAGE_EXTENSIONS.join('|')})$`, 'i');

async function isDamaged(file: string): Promise<boolean> {
  if (!PICTURE.test(file)) return false;
  return sharp(file)
    .metadata()
    .then(({ width, height }) => width === 0 || height === 0)
    .catch(() => true);
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
