import { type FileHandle, open, readdir, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Whether a picture is complete, according to the length in its header. */
type LengthCheck = (file: FileHandle, size: number) => Promise<boolean>;

const CHECKS: Readonly<Record<string, LengthCheck>> = {
  '.avif': boxesFill,
  '.gif': (file, size) => endsWith(file, size, [0x3b]),
  '.jpeg': (file, size) => endsWith(file, size, [0xff, 0xd9]),
  '.jpg': (file, size) => endsWith(file, size, [0xff, 0xd9]),
  '.png': (file, size) => endsWith(file, size, [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]),
  '.webp': async (file, size) => (await read(file, 4, 4)).readUInt32LE() + 8 === size,
};

/**
 * Removes truncated pictures from Astro’s cache, so that this build creates them again.
 *
 * Astro writes pictures into its cache in place and later copies them without a check: a build that
 * was killed while it wrote one, or met a full disk, about which Astro only warns, would leave half
 * a picture on the site for good.
 * @param folder the cache folder; it need not exist
 * @returns how many were removed
 */
export async function dropCutOffPictures(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let dropped = 0;
  for (const name of names) {
    const check = CHECKS[extname(name).toLowerCase()];
    if (!check || (await isWhole(join(folder, name), check))) continue;
    await rm(join(folder, name), { force: true });
    dropped += 1;
  }
  return dropped;
}

async function isWhole(path: string, check: LengthCheck): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return await check(file, size);
  } catch (error) {
    // The file is too short to contain its length.
    if (error instanceof RangeError) return false;
    throw error;
  } finally {
    await file.close();
  }
}

/**
 * AVIF is a sequence of boxes with declared lengths (ISO/IEC 14496-12, 4.2); `mdat`, the picture
 * itself, is the last.
 */
async function boxesFill(file: FileHandle, size: number): Promise<boolean> {
  let end = 0;
  let type = '';
  while (end < size) {
    const box = await read(file, end, 8);
    const length = box.readUInt32BE();
    // 0 means that the box extends to the end, 1 that a longer number follows; our encoder writes
    // neither.
    if (length < 8) return false;
    type = box.toString('latin1', 4);
    end += length;
  }
  return type === 'mdat' && end === size;
}

async function endsWith(file: FileHandle, size: number, end: readonly number[]): Promise<boolean> {
  if (size < end.length) return false;
  return (await read(file, size - end.length, end.length)).equals(Buffer.from(end));
}

/** Bytes of a file; fewer at its end. */
async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
