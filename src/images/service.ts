import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import {
  type Problem,
  formatExpected,
  formatFound,
} from '../values/validation/validation-error.ts';
import { findExcess, pixelCost } from './picture-limits.ts';
import { withinPixelBudget } from './pixel-budget.ts';
import { readHeader } from './read-header.ts';

/** Maximum width on any page, in CSS pixels times device pixels. */
export const MAX_WIDTH = 1200;
export const WIDTHS = [400, 800, 1200] as const;

/**
 * `sizes` for a picture as wide as a phone. Screens with three pixels to a CSS pixel get two: the
 * third cannot be seen, and would double the bytes.
 */
export const PHONE_SIZES = '(min-resolution: 2.5dppx) 67vw, 100vw';

/** Quality of pictures in bodies, measured beside AVIF q50 (docs/architecture/content.md). */
const QUALITY = 70;

type Options = Parameters<NonNullable<LocalImageService['validateOptions']>>[0];

/**
 * Astro's sharp service with a limit: a picture without a specified width is published at most
 * 1,200 px wide. Without it, pictures in Markdown keep the camera's 4,000 px original in `src` and
 * `srcset`.
 *
 * It also fails if sharp fails: Astro's service publishes the original instead, with location and
 * camera data.
 */
const service: LocalImageService = {
  ...sharpService,
  validateOptions(options, config, logger) {
    return sharpService.validateOptions?.(cap(options), config, logger) ?? options;
  },
  async transform(original, options, config, logger) {
    const header = await readHeader(original);
    const excess = header && findExcess(header);
    if (!header || excess) throw new Error(unusable(options.src, excess));
    const made = await withinPixelBudget(pixelCost(header), () =>
      sharpService.transform(original, options, config, logger),
    );
    if (made.data === original) throw new Error(unusable(options.src));
    return made;
  },
};

const unusable = (src: string, excess?: Problem) =>
  `图片 ${src} ${excess ? `是${formatFound(excess)}，${formatExpected(excess)}` : '打不开，文件坏了，请重新上传'}`;

/** Astro fills in the original's size if a caller specifies none: only those calls are capped. */
function cap(options: Options): Options {
  const { src, densities, widths } = options;
  if (typeof src === 'string' || densities || widths) return options;
  if (options.width !== src.width || options.height !== src.height) return options;
  const width = Math.min(src.width, MAX_WIDTH);
  return {
    ...options,
    densities: undefined,
    quality: options.quality ?? QUALITY,
    width,
    height: Math.max(1, Math.round((src.height * width) / src.width)),
    widths: [...WIDTHS.filter((candidate) => candidate < width), width],
    sizes: `(min-width: 48rem) 36rem, ${PHONE_SIZES}`,
  };
}

export default service;
