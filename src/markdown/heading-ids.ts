import Slugger, { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** The id of the first heading with this text. */
export const headingIdOf = (text: string) => `h-${slug(text.trim())}`;

/**
 * Removes empty headings, and gives the others an id derived from their text, unique within the
 * entry. The prefix prevents conflicts with ids of the page itself.
 */
export function rehypeHeadingIds() {
  return (tree: Root): void => {
    const slugger = new Slugger();
    visit(tree, 'element', (node, index, parent) => {
      if (!/^h[1-6]$/.test(node.tagName)) return undefined;
      if (isEmpty(node) && parent && index !== undefined) {
        parent.children.splice(index, 1);
        return index;
      }
      node.properties['id'] ??= `h-${slugger.slug(toString(node))}`;
      return undefined;
    });
  };
}

const isEmpty = ({ children }: Element): boolean =>
  children.every((child) => child.type !== 'element' && toString(child).trim() === '');
