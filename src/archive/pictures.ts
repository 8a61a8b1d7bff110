import type { Element } from 'hast';
import { attributeOf } from './elements.ts';

/** Which versions of the pictures an archive contains. */
export const PICTURES = ['phone', 'all', 'none'] as const;
export type Pictures = (typeof PICTURES)[number];

/** As wide as a phone's window at twice its density, and wider than the column of text on a computer. */
const PHONE_WIDTH = 800;

/**
 * Reduces a picture with several versions to one: the widest of at most 800 px, in the format of
 * the `<img>`, which every browser supports.
 */
export function toOneFile(image: Element): void {
  const candidates = readSrcset(attributeOf(image, 'srcSet'));
  const fitting = candidates.filter(({ width }) => width <= PHONE_WIDTH);
  const best = fitting.sort((a, b) => b.width - a.width)[0];
  if (best) image.properties['src'] = best.address;
  delete image.properties['srcSet'];
  delete image.properties['sizes'];
}

/** The replacement of a picture in an archive without pictures: its alternative text, if any. */
export function toText(image: Element): Element {
  const alt = attributeOf(image, 'alt');
  return {
    type: 'element',
    tagName: 'span',
    properties: {},
    children: alt === '' ? [] : [{ type: 'text', value: `（图：${alt}）` }],
  };
}

/** The addresses of a `srcset` with their widths. */
export function readSrcset(srcset: string): { address: string; width: number }[] {
  return srcset
    .split(/,\s+/)
    .map((candidate) => /^\s*(\S+)\s+(\d+)w\s*$/.exec(candidate))
    .flatMap((match) => (match ? [{ address: match[1] ?? '', width: Number(match[2]) }] : []));
}

export function writeSrcset(candidates: readonly { address: string; width: number }[]): string {
  return candidates.map(({ address, width }) => `${address} ${width}w`).join(', ');
}
