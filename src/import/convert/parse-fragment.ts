import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { prepareTree } from './prepare-tree.ts';

/** A piece of HTML, whole or not, as a prepared tree. */
export const parseFragment = (html: string): ElementContent[] =>
  prepareTree(fromHtml(html, { fragment: true }).children as ElementContent[]);
