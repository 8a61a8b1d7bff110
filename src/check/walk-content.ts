import { isUtf8 } from 'node:buffer';
import { type Dirent, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isContentPath } from '../collections/index.ts';
import { type Content, contentOf } from '../content-format/content-file.ts';
import { problem } from '../values/validation/validation-error.ts';
import type { FoundFile } from './found-file.ts';

/** Inspects a file that is not text. `file`: its path on disk; `path`: below the project root. */
type Look = (file: string, path: string) => Promise<FoundFile>;

/**
 * Everything below the content folder: the only walk over it. Names that begin with a dot are not
 * content and are skipped; links are reported and never followed.
 */
export async function walkContent(
  root: string,
  look: Look,
  name = 'content',
): Promise<FoundFile[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const visible = entries.filter((entry) => !entry.name.startsWith('.'));
  const found = await Promise.all(
    visible.map((entry) => readOne(entry, join(root, entry.name), `${name}/${entry.name}`, look)),
  );
  return found.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The entries and settings of a content folder, and the names of its media, which are not
 * inspected.
 */
export async function readContent(root: string): Promise<Content> {
  const found = await walkContent(root, (_, path) => Promise.resolve({ path, isLink: false }));
  return contentOf(
    found.flatMap(({ path, text }) =>
      text !== undefined && isContentPath(path) ? [[path, text] as const] : [],
    ),
    found.flatMap(({ path, isLink, unread }) => {
      const [, name] = /^content\/media\/([^/]+)$/.exec(path) ?? [];
      return name === undefined || isLink || unread ? [] : [name];
    }),
  );
}

async function readOne(
  entry: Dirent,
  file: string,
  path: string,
  look: Look,
): Promise<FoundFile[]> {
  if (entry.isSymbolicLink()) return [{ path, isLink: true }];
  if (entry.name.includes(REPLACED))
    return [{ path, isLink: false, unread: problem('name-not-utf8') }];
  if (entry.isDirectory()) return walkContent(file, look, path);
  // Reading a pipe blocks until somebody writes to it.
  if (!entry.isFile()) return [{ path, isLink: false, unread: problem('not-a-plain-file') }];
  return [/\.(?:md|yml)$/.test(path) ? readText(path, readFileSync(file)) : await look(file, path)];
}

/**
 * Node's replacement for bytes of a file name that are not UTF-8; the file cannot be opened by the
 * name that Node returns.
 */
const REPLACED = '\uFFFD';

/** A text in another encoding, from an old editor, would be published as garbage. */
function readText(path: string, bytes: Buffer): FoundFile {
  if (isLfsPointer(bytes)) return { path, isLink: false, unread: NOT_FETCHED };
  const unfit = isUtf8(bytes) ? undefined : problem('text-not-utf8');
  return { path, isLink: false, text: bytes.toString('utf8'), ...(unfit && { unfit }) };
}

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md#the-pointer */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
export const NOT_FETCHED = problem('lfs-pointer');

export const isLfsPointer = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, LFS_POINTER.length)).toString('latin1') === LFS_POINTER;
