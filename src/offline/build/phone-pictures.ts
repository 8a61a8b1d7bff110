import { phoneFile } from '../page-parts.ts';

/**
 * A page for packs: each picture is one file, WebP of at most 800 px if available. Otherwise it
 * equals the built page.
 */
export function withPhonePictures(html: string): string {
  return html.replaceAll(/<picture\b[^>]*>.*?<\/picture>|<img\b[^>]*>/gs, (picture) => {
    const img = /<img\b[^>]*>/.exec(picture)?.[0];
    const file = phoneFile(picture);
    if (!img || !file) return picture;
    return img
      .replaceAll(/ (?:srcset|sizes)="[^"]*"/gi, '')
      .replace(/ src="[^"]*"/i, () => ` src="${file}"`);
  });
}

/** The addresses of a page's pictures; not the QR code beside it, which paper alone shows. */
export function picturesOn(html: string): string[] {
  return [...html.matchAll(/<img\b[^>]*? src="([^"]*\/_astro\/[^"]*)"/gi)].map(
    ([, src = '']) => src,
  );
}
