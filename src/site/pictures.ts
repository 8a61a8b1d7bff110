import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { PHONE_SIZES, WIDTHS } from '../images/service.ts';
import type { ImageSource, ImageValue, Picture, PictureRole } from '../model/fields/index.ts';

const SIZES: Record<Exclude<PictureRole, 'cover'> | 'card', string> = {
  photo: `(min-width: 48rem) 20rem, ${PHONE_SIZES}`,
  card: '(min-width: 48rem) 9rem, 6.5rem',
};

/** Covers have a height (`entry.css`, `entry-frame.css`), which with their shape gives the width. */
const COVER_REM = { phone: 12, wide: 20 };
const WIDEST_REM = { phone: 20, wide: 36 };

/** Of a cover as wide as `ratio` times its height. On phones a third less at three pixels per CSS pixel, as for others. */
function coverSizes(ratio: number): string {
  const wide = Math.min(WIDEST_REM.wide, ratio * COVER_REM.wide);
  const phone = ratio * COVER_REM.phone;
  const phones =
    phone > WIDEST_REM.phone
      ? PHONE_SIZES
      : `(min-resolution: 2.5dppx) ${toRem(phone * 0.67)}, ${toRem(phone)}`;
  return `(min-width: 48rem) ${toRem(wide)}, ${phones}`;
}

const toRem = (value: number): string => `${Math.ceil(value)}rem`;

/**
 * WebP for all current browsers; AVIF first where supported. Quality was measured, see
 * docs/architecture/content.md.
 */
const AVIF_QUALITY = 50;
const WEBP_QUALITY = 75;

function isMetadata(src: ImageSource): src is ImageMetadata & Exclude<ImageSource, string> {
  return typeof src !== 'string';
}

/**
 * The size of an original in pixels. Astro publishes an original, including camera data, as soon as
 * one of its properties is read, because it treats that as a use of the file; Astro's own code
 * reads a `clone`.
 */
function sizeOf(src: ImageMetadata): { width: number; height: number } {
  const { width, height } = unwatched(src);
  return { width, height };
}

const unwatched = (src: ImageMetadata): ImageMetadata =>
  (Reflect.get(src, 'clone') as ImageMetadata | undefined) ?? src;

/** Equal for two uses of the same picture. */
export const pictureKey = (src: ImageSource): string =>
  isMetadata(src) ? unwatched(src).src : String(src);

/** The picture in AVIF and WebP at every width up to its own, with its size in CSS pixels. */
export async function pictureFor(
  { src, alt }: ImageValue,
  role: PictureRole | 'card' = 'cover',
): Promise<Picture | undefined> {
  if (!isMetadata(src)) return undefined;
  const size = sizeOf(src);
  const widest = Math.min(size.width, role === 'cover' ? 1200 : 800);
  const widths = [...WIDTHS.filter((width) => width < widest), widest];
  const sizes = role === 'cover' ? coverSizes(size.width / size.height) : SIZES[role];
  const [avif, webp] = await Promise.all([
    getImage({ src, width: widest, widths, sizes, format: 'avif', quality: AVIF_QUALITY }),
    getImage({ src, width: widest, widths, sizes, format: 'webp', quality: WEBP_QUALITY }),
  ]);
  return {
    src: webp.src,
    srcset: webp.srcSet.attribute,
    sizes,
    sources: [{ type: 'image/avif', srcset: avif.srcSet.attribute }],
    width: widest,
    // A picture a hundred times as wide as high still needs a height of at least 1.
    height: Math.max(1, Math.round((size.height * widest) / size.width)),
    alt,
  };
}

/** A JPEG of 1200×630 for link previews, as an address below the site's origin. */
export async function sharePicture(src: ImageSource): Promise<string | undefined> {
  if (!isMetadata(src)) return undefined;
  const image = await getImage({
    src,
    width: 1200,
    height: 630,
    fit: 'cover',
    format: 'jpeg',
    quality: 75,
  });
  return image.src;
}
