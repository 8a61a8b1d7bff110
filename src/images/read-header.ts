import sharp from 'sharp';
import type { PictureHeader } from './picture-limits.ts';

/** The header of a picture, from its path or its bytes; undefined if it cannot be parsed. */
export async function readHeader(picture: string | Uint8Array): Promise<PictureHeader | undefined> {
  const read = sharp(picture, { limitInputPixels: false }).metadata();
  const header = await read.catch(() => undefined);
  if (!header || header.width === 0 || header.height === 0) return undefined;
  const { width, height, pages = 1, format } = header;
  return { width, height, frames: pages, isAvif: format === 'heif' };
}
