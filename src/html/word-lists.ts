import type { Element } from 'hast';
import type { Block, WordItem } from './blocks.ts';
import { find, rawText, styleOf } from './tree.ts';

const BULLETS = /^[·•●○◦■□▪▫◆◇➢➤►✓✔❖☐*§ØlnuüqwvoÜÞàŸ\u2010-\u2015\ue000-\uf8ff-]$/;
const NUMBERED = /^[(（]?(\d{1,3}|[a-z]|[ivxlc]{1,5})[.．)）、]$/i;
const CIRCLED = /^[①-⑳]$/u;

/** Word writes the number or bullet as text, in an element of its own. */
export function isMarker(element: Element): boolean {
  return styleOf(element, 'mso-list').startsWith('ignore');
}

/**
 * The kind of list item that a paragraph is. Undefined for plain paragraphs, and if the number is part of the text:
 * `一、`, `（二）`, `第三条`. Markdown has no such numbers, so they stay as text.
 */
export function wordItem(paragraph: Element): WordItem | undefined {
  const level = /\blevel(\d)/.exec(styleOf(paragraph, 'mso-list'))?.[1];
  const marker = find(paragraph, isMarker);
  if (level === undefined || !marker) return undefined;
  const text = rawText(marker).replace(/[\s\u00a0]/g, '');
  if (BULLETS.test(text)) return { level: Number(level), ordered: false, number: 1 };
  const number = NUMBERED.exec(text)?.[1];
  if (number === undefined && !CIRCLED.test(text)) return undefined;
  return { level: Number(level), ordered: true, number: Number(number) || 1 };
}

/** Groups consecutive Word items into lists, nested by their level. */
export function foldItems(blocks: readonly Block[]): Block[] {
  const folded: Block[] = [];
  let open: { level: number; list: Block & { type: 'list' } }[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph' || !block.item) {
      folded.push(block);
      open = [];
      continue;
    }
    const { level, ordered, number } = block.item;
    open = open.filter(
      (outer) => outer.level < level || (outer.level === level && outer.list.ordered === ordered),
    );
    let top = open.at(-1);
    if (top?.level !== level) {
      const list = { type: 'list' as const, ordered, start: number, items: [] };
      (top?.list.items.at(-1) ?? folded).push(list);
      top = { level, list };
      open.push(top);
    }
    top.list.items.push([{ type: 'paragraph', runs: block.runs }]);
  }
  return folded;
}
