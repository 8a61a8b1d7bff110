import { createWriteStream } from 'node:fs';
import { mkdir, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, type ZipFile, openPromise, validateFileName } from 'yauzl';
import { UsageError } from '../../system/command-line.ts';
import { endingOf } from './paths.ts';

/** What an archive may become at most. */
export interface ZipLimits {
  entries: number;
  /** Bytes of all files together. */
  bytes: number;
  /** The same, as a multiple of the archive's own size, from `ratioFrom` bytes on. */
  ratio: number;
  ratioFrom: number;
}

/** Pictures hardly shrink, texts to a fifth; zeros to a thousandth. */
const LIMITS: ZipLimits = {
  entries: 100_000,
  bytes: 8 * 1024 ** 3,
  ratio: 100,
  ratioFrom: 256 * 1024 ** 2,
};

/**
 * Unpacks an archive into an empty folder: one file after the other, so that memory does not grow with it, and nothing
 * outside of the folder. What systems add (`__MACOSX`, hidden files) and links are left out.
 * @throws {UsageError} before anything is written for one with a password, with names that lead outside, or too large;
 *   later for a damaged one
 */
export async function unpackZip(
  file: string,
  folder: string,
  limits: ZipLimits = LIMITS,
): Promise<void> {
  try {
    const files = await listZip(file, limits);
    // The archive's list is read a second time, since closing it is all that yauzl offers after the first.
    const zip = await openZip(file);
    try {
      let index = 0;
      for await (const entry of zip.eachEntry()) {
        const path = files[index];
        index += 1;
        if (path !== undefined) await write(zip, entry, join(folder, path));
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // The system's own errors, of a full disk for example, have codes; those of a damaged archive have none.
    if (error instanceof Error && 'syscall' in error) throw error;
    throw new UsageError('压缩包坏了，打不开。请重新压缩，或先解开成文件夹', { cause: error });
  }
}

const openZip = (file: string) =>
  openPromise(file, { decodeStrings: false, autoClose: false, lazyEntries: true });

/** The path of each entry, in order; undefined for one that is left out. */
async function listZip(file: string, limits: ZipLimits): Promise<(string | undefined)[]> {
  const zip = await openZip(file);
  try {
    const paths: (string | undefined)[] = [];
    let bytes = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new UsageError('压缩包有密码，请先解开成文件夹，再收文件夹');
      const path = pathOf(entry);
      if (path !== undefined && !entry.canDecodeFileData())
        throw new UsageError('压缩包的压缩方法不常见，请先解开成文件夹，再收文件夹');
      paths.push(path);
      bytes += path === undefined ? 0 : entry.uncompressedSize;
      const isSwollen = bytes > limits.ratioFrom && bytes > zip.fileSize * limits.ratio;
      if (paths.length > limits.entries || bytes > limits.bytes || isSwollen)
        throw new UsageError('压缩包解开以后太大，没有打开。请先解开成文件夹，看看里面是什么');
    }
    return paths;
  } finally {
    zip.close();
  }
}

/** Bits of a Unix mode that say what a file is, and that of a link. */
const KIND = 0o170000;
const LINK = 0o120000;

/** Where an entry is written, below the folder. @throws {UsageError} for one that would be outside */
function pathOf(entry: Entry): string | undefined {
  const name = decodeName(entry).replaceAll('\\', '/').normalize('NFC');
  if (validateFileName(name) !== null || name.includes('\0'))
    throw new UsageError('压缩包里有文件名指到外面去，没有打开。请不要用来路不明的压缩包');
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  const isLink = ((entry.externalFileAttributes >>> 16) & KIND) === LINK;
  const isHidden = parts.some((part) => part.startsWith('.') || part === '__MACOSX');
  if (name.endsWith('/') || isLink || isHidden || parts.length === 0) return undefined;
  return parts.map(withinLimit).join('/');
}

/** Windows in Chinese writes names in GBK and does not say so. */
function decodeName({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const isUtf8 = (generalPurposeBitFlag & 0x800) !== 0;
  for (const name of ['utf-8', ...(isUtf8 ? [] : ['gb18030'])])
    try {
      return new TextDecoder(name, { fatal: true }).decode(fileNameRaw);
    } catch {
      // The next one.
    }
  return fileNameRaw.toString('latin1');
}

/** Longest name of file systems in bytes; eighty characters in GBK are more in UTF-8. */
const NAME_BYTES = 255;

function withinLimit(name: string): string {
  if (Buffer.byteLength(name) <= NAME_BYTES) return name;
  const ending = endingOf(name);
  let stem = name.slice(0, name.length - ending.length);
  while (Buffer.byteLength(stem + ending) > NAME_BYTES) stem = [...stem].slice(0, -1).join('');
  return stem + ending;
}

/** The clock of an archive has no zone: it is that of where it was made. */
const SHANGHAI = 8 * 60 * 60 * 1000;

async function write(zip: ZipFile, entry: Entry, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  // Fails for an entry that holds more than it says.
  await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file));
  const clock = entry.getLastModDate({ timezone: 'UTC', forceDosFormat: true });
  const written = new Date(clock.getTime() - SHANGHAI);
  if (!Number.isNaN(written.getTime())) await utimes(file, written, written);
}
