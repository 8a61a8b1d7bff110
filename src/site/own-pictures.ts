import { getImage } from 'astro:assets';
import { getSite } from './content.ts';
import { href } from './href.ts';
import { sharePicture } from './pictures.ts';
import type { ImageSource } from '../model/fields/index.ts';

/** The icon of the site, for browsers and home screens; addresses below the base path. */
export interface SiteIcons {
  tab: { href: string; type: string };
  /** For home screens: 180 pixels. */
  touch: string;
  /** For the header, 32 pixels wide on a 2x screen; undefined for the default candle. */
  brand?: string;
  /** For the manifest; icons of the last kind may be cropped to a circle. */
  sized: { href: string; size: number; purpose: 'any' | 'maskable' }[];
}

const SHIPPED: SiteIcons = {
  tab: { href: href('/favicon.svg'), type: 'image/svg+xml' },
  touch: href('/icons/apple-touch-icon.png'),
  sized: [
    { href: href('/icons/icon-192.png'), size: 192, purpose: 'any' },
    { href: href('/icons/icon-512.png'), size: 512, purpose: 'any' },
    { href: href('/icons/icon-maskable-512.png'), size: 512, purpose: 'maskable' },
  ],
};

/** The union's own icon in every size, else those in `public/`. */
export async function siteIcons(): Promise<SiteIcons> {
  const { icon } = await getSite();
  if (!icon || typeof icon.src === 'string') return SHIPPED;
  const { src } = icon;
  const [brand, touch, small, large] = await Promise.all([
    square(src, 64),
    square(src, 180),
    square(src, 192),
    square(src, 512),
  ]);
  return {
    tab: { href: brand, type: 'image/png' },
    touch,
    brand,
    sized: [
      { href: small, size: 192, purpose: 'any' },
      { href: large, size: 512, purpose: 'any' },
    ],
  };
}

async function square(src: Exclude<ImageSource, string>, size: number): Promise<string> {
  const image = await getImage({
    src: src as Parameters<typeof getImage>[0]['src'],
    width: size,
    height: size,
    fit: 'cover',
    format: 'png',
  });
  return image.src;
}

/**
 * The link preview picture of a page without one of its own: the union's, else the card that a build draws beside the
 * page (`src/integrations/share.ts`).
 *
 * @param page its address, from the site's root
 */
export async function sharedImage(page: string): Promise<string> {
  const { shareImage } = await getSite();
  return (shareImage && (await sharePicture(shareImage.src))) ?? `${page}share.jpg`;
}
