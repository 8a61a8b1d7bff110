import type { ElementContent } from 'hast';
import type { Block } from '../../html/blocks.ts';
import { readHtml } from '../../html/read-html.ts';
import { attribute } from '../../html/tree.ts';
import { writeMarkdown } from '../../html/write-markdown.ts';
import { type Named, type Places, captionOf, toAlt } from './places.ts';
import { eachElement } from './prepare-tree.ts';

/** The addresses that a tree names. */
export function namedInHtml(nodes: readonly ElementContent[]): Named {
  const named: Named = { links: new Set(), pictures: new Set() };
  eachElement(nodes, (element) => {
    if (element.tagName === 'a') named.links.add(attribute(element, 'href'));
    const src = element.tagName === 'img' ? attribute(element, 'src') : '';
    if (src !== '') named.pictures.add(src);
  });
  return named;
}

/** A prepared tree as Markdown of the site. */
export function htmlToMarkdown(nodes: readonly ElementContent[], places: Places): string {
  const { blocks } = readHtml(nodes, { link: places.link, keepsPictures: true });
  return writeMarkdown(blocks.flatMap((block) => placePictures(block, places)));
}

function placePictures(block: Block, places: Places): Block[] {
  if (block.type === 'quote')
    return [{ ...block, blocks: block.blocks.flatMap((inner) => placePictures(inner, places)) }];
  if (block.type === 'list') {
    const items = block.items.map((item) => item.flatMap((inner) => placePictures(inner, places)));
    return [{ ...block, items }];
  }
  if (block.type !== 'picture') return [block];
  const alt = toAlt(block.alt ?? '');
  const placed = places.picture(block.src);
  if (placed.kind === 'none') return [];
  if (placed.kind === 'taken') return [{ type: 'picture', src: placed.path, alt }];
  const text = captionOf(alt);
  if (placed.kind === 'remote')
    return [{ type: 'paragraph', runs: [{ text, href: placed.address }] }];
  return [{ type: 'paragraph', runs: [{ text: `（${text}）` }] }];
}
