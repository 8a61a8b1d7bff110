import type { ShareCard } from './draw-card.ts';

/** The card of a page, beside it. */
export const CARD_FILE = 'share.jpg';

/**
 * What the card of a page says, from its own meta elements; undefined if its link preview shows another picture.
 * @param html a page of our own build
 */
export function cardOfPage(html: string): ShareCard | undefined {
  const read = (property: string) => metaContent(html, property);
  if (!read('og:image').endsWith(`/${CARD_FILE}`)) return undefined;
  return { title: read('og:title'), site: read('og:site_name') };
}

/** Astro escapes these four and no others in attributes. */
const ESCAPED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#38;': '&',
};

function metaContent(html: string, property: string): string {
  const [, value = ''] =
    new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html) ?? [];
  return value.replace(/&(?:amp|lt|gt|quot|#34|#38);/g, (entity) => ESCAPED[entity] ?? entity);
}
