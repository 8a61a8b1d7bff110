import { MODES, SITE, readMark } from '../marks/root.ts';

/** Maximum width of a picture stored for a phone, in pixels. */
const WIDEST = 800;

/**
 * Whether a text is a complete page of the site at `base`: not truncated, and not the sign-in page
 * of a captive portal.
 */
export const isOwnPage = (html: string, base: string): boolean =>
  readMark(html, SITE) === base && html.trimEnd().endsWith('</html>');

/**
 * The resources of a page of this site, as addresses: styles with those of 大字版, scripts, and one file of each
 * picture, WebP of at most 800 px if available.
 */
export function partsOf(html: string, base: string): string[] {
  const parts = new Set<string>();
  const files = `${base}_astro/`;
  const add = (address: string | undefined) => {
    if (address?.startsWith(files)) parts.add(address);
  };
  add(readMark(html, MODES));
  for (const [tag] of html.matchAll(/<(?:link|script) [^>]*>/g)) {
    if (/^<script|rel="stylesheet"/.test(tag)) add(attribute(tag, 'href') ?? attribute(tag, 'src'));
  }
  for (const [picture] of html.matchAll(/<picture\b.*?<\/picture>|<img [^>]*>/gs)) {
    add(phoneFile(picture));
  }
  return [...parts];
}

/** The most suitable file of a `<picture>` or `<img>` for a phone. */
export function phoneFile(picture: string): string | undefined {
  const webp = /<source [^>]*type="image\/webp"[^>]*>/.exec(picture)?.[0];
  const img = /<img [^>]*>/.exec(picture)?.[0] ?? '';
  const widths = (attribute(webp ?? img, 'srcset') ?? '')
    .split(',')
    .map((candidate) => /^\s*(\S+)\s+(\d+)w\s*$/.exec(candidate))
    .map((match) => ({ address: match?.[1], width: Number(match?.[2]) }))
    .filter(({ width }) => width <= WIDEST)
    .sort((one, other) => other.width - one.width);
  return widths[0]?.address ?? attribute(img, 'src');
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`, 'i').exec(tag)?.[1];
