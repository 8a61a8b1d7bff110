import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';

/** Nothing on a page is shown wider than this, in CSS pixels times device pixels. */
export const MAX_WIDTH = 1200;
export const WIDTHS = [400, 800, 1200] as const;

type Options = Parameters<NonNullable<LocalImageService['validateOptions']>>[0];

/**
 * Astro's sharp service with a ceiling: a picture without a stated width is published at most 1,200 px
 * wide. Without it, pictures in Markdown keep the camera's 4,000 px original in `src` and `srcset`.
 */
const service: LocalImageService = {
  ...sharpService,
  validateOptions(options, config, logger) {
    return sharpService.validateOptions?.(cap(options), config, logger) ?? options;
  },
};

function cap(options: Options): Options {
  const { src, width: asked, height: askedHeight, densities } = options;
  if (typeof src === 'string' || asked || askedHeight || densities) return options;
  const width = Math.min(src.width, MAX_WIDTH);
  const height = Math.round((src.height * width) / src.width);
  const widths = WIDTHS.filter((candidate) => candidate < width);
  return {
    ...options,
    densities: undefined,
    width,
    height,
    widths: [...widths, width],
    sizes: '(min-width: 48rem) 42rem, 100vw',
  };
}

export default service;
