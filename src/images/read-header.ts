import sharp from 'sharp';
import type { PictureHeader } from './picture-limits.ts';

/** The header of a picture, by its path or its bytes; undefined where there is none that can be read. */
export async function readHeader(picture: string | Uint8Array): Promise<PictureHeader | undefined> {
  const read = sharp(picture, { limitInputPixels: false }).metadata();
  const header = await read.catch(() => undefined);
  if (!header || header.width === 0 || header.height === 0) return undefined;
  const { width, height, pages = 1, format } = header;
  return { width, height, frames: pages, isAvif: format === 'heif' };
}
