import { type Problem, problem } from '../values/validation/validation-error.ts';
import type { PixelSize } from './picture-size.ts';

/**
 * Maximum pixels of a picture in `content/media/`: that of a phone with 64 megapixels. Resizing it
 * for pages takes up to 4 bytes per pixel.
 */
export const MAX_PIXELS = 65_000_000;

/** An AVIF picture is decoded as a whole, which takes about 17 bytes per pixel. */
const AVIF_COST = 4;

/**
 * Pages' pictures keep the proportions at up to 1,200 px of width, and WebP is limited to 16,383
 * px.
 */
const MAX_SIDE = 16_000;

/** The header data of a picture. */
export interface PictureHeader extends PixelSize {
  isAvif: boolean;
  /** Frames of an animation. */
  frames: number;
}

/** The cost of decoding, in pixels of a plain picture. */
export function pixelCost({ width, height, isAvif, frames }: PictureHeader): number {
  return width * height * frames * (isAvif ? AVIF_COST : 1);
}

/** Why a picture is too large to resize for pages; undefined if it is not. */
export function findExcess(header: PictureHeader): Problem | undefined {
  const { width, height, isAvif } = header;
  if (pixelCost(header) > MAX_PIXELS) {
    const most = MAX_PIXELS / (isAvif ? AVIF_COST : 1);
    return problem('too-many-pixels', { ...header, most });
  }
  return Math.max(width, height) > MAX_SIDE
    ? problem('side-too-long', { ...header, max: MAX_SIDE })
    : undefined;
}
