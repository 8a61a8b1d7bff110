import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** Controls, and words for screen readers of our own pages. */
const LEFT_OUT =
  /^(?:nav|form|button|input|select|textarea|output|script|template|dialog|caption|source)$/;
/** Parts of the views that only their own page has a use for. */
const OWN_PARTS = /^(?:sr-only|entry-header|actions|contents|with-script)$/;
/** Attributes that mean something outside of the site's styles and scripts. */
const KEPT = ['href', 'src', 'alt', 'width', 'height', 'start', 'colSpan', 'rowSpan', 'dateTime'];

const serialiser = unified().use(rehypeStringify);

/** The address for a link or a picture, from its full one; undefined: what is in the link stays, the picture goes. */
export type AddressFor = (address: URL) => string | undefined;

/**
 * The text of an entry for readers elsewhere: its view without title and controls, every address absolute, nothing
 * that needs the site's styles.
 *
 * @param html an entry in its view
 * @param page the full address of its page
 */
export function toFullText(html: string, page: string): string {
  const tree = fromHtml(html, { fragment: true });
  trimToText(tree, page, ({ href }) => href);
  return serialiser.stringify(tree).trim();
}

/** The same in a tree, in place. */
export function trimToText(tree: Root, page: string, addressFor: AddressFor): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const instead = replacementOf(node, page, addressFor);
    if (!instead) return undefined;
    parent.children.splice(index, 1, ...instead);
    return [SKIP, index];
  });
}

/** What stands for an element, if not itself. */
function replacementOf(
  node: Element,
  page: string,
  addressFor: AddressFor,
): ElementContent[] | undefined {
  const { tagName, children } = node;
  if (isLeftOut(node)) return [];
  // On the site styles keep it apart from what it follows.
  if (classesOf(node).includes('edition')) return [{ type: 'text', value: '　' }, ...children];
  if (/^(?:picture|span|article|label)$/.test(tagName)) return children;
  const name = tagName === 'img' ? 'src' : 'href';
  const written = node.properties[name];
  node.properties = Object.fromEntries(
    KEPT.flatMap((kept) => {
      const value = node.properties[kept];
      return value === undefined || value === null ? [] : [[kept, value] as const];
    }),
  );
  if (typeof written !== 'string') return undefined;
  const address = addressFor(new URL(written, page));
  if (address === undefined) return tagName === 'img' ? [] : children;
  node.properties[name] = address;
  return undefined;
}

const classesOf = ({ properties: { className } }: Element): string[] =>
  Array.isArray(className) ? className.map(String) : [];

const isLeftOut = (node: Element): boolean =>
  LEFT_OUT.test(node.tagName) || classesOf(node).some((name) => OWN_PARTS.test(name));
