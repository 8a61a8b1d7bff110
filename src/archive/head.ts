import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';
import { attributeOf, element } from './elements.ts';
import { toFilePolicy } from './policy.ts';

/** Link types of a page's head that work in a folder. */
const LINKS = new Set(['stylesheet', 'icon', 'canonical']);

/**
 * Removes what needs a network from a page's head. Modules are removed: browsers block them from
 * `file://`.
 *
 * @returns the page's address on the published site; empty without a canonical link
 */
export function rewriteHead(tree: Root): string {
  let canonical = '';
  visit(tree, 'element', (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    if (isLeftOut(node)) {
      parent.children.splice(index, 1);
      return index;
    }
    if (isCanonical(node)) canonical = attributeOf(node, 'href');
    if (node.tagName === 'meta' && attributeOf(node, 'httpEquiv') === 'Content-Security-Policy')
      node.properties['content'] = toFilePolicy(attributeOf(node, 'content'));
    return undefined;
  });
  return canonical;
}

/** @param address of the archive's script, relative to the page */
export function addScript(tree: Root, address: string): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'head') return undefined;
    node.children.push(element('script', { src: address, defer: true }));
    return false;
  });
}

/** The address of a page on the published site; empty without a canonical link. */
export function canonicalOf(html: string): string {
  let canonical = '';
  visit(fromHtml(html), 'element', (node) => {
    if (!isCanonical(node)) return undefined;
    canonical = attributeOf(node, 'href');
    return EXIT;
  });
  return canonical;
}

const isCanonical = (node: Element): boolean =>
  node.tagName === 'link' && relOf(node) === 'canonical';

const relOf = (node: Element) => attributeOf(node, 'rel');

function isLeftOut(node: Element): boolean {
  switch (node.tagName) {
    case 'link':
      return !LINKS.has(relOf(node));
    case 'script':
      return (
        ['module', 'application/ld+json'].includes(attributeOf(node, 'type')) ||
        // Starts a worker and fetches the index, neither of which works from `file://`.
        node.properties['dataWorker'] !== undefined
      );
    case 'meta':
      return (
        attributeOf(node, 'property').startsWith('og:') || attributeOf(node, 'name') === 'robots'
      );
    default:
      return false;
  }
}
