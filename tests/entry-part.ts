import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';

/** Attributes of a picture that the build decides and the preview cannot compute: its files, their widths and sizes. */
const OF_THE_FILE: readonly string[] = ['src', 'srcSet', 'sizes', 'width', 'height'];

/**
 * The entry's part of a page, `<article>`, as lines by which two pages can be compared: one for each
 * element with its attributes in alphabetical order, one for each text. Leaves out only {@link OF_THE_FILE}, the
 * `<source>` of pictures and the contents list. Throws if a page does not have exactly one entry.
 */
export function entryPart(html: string): string {
  const entries: Element[] = [];
  visit(fromHtml(html), 'element', (node) => {
    if (node.tagName !== 'article') return undefined;
    entries.push(node);
    return SKIP;
  });
  const [entry] = entries;
  if (!entry || entries.length > 1) throw new Error(`${entries.length} entries on one page`);
  return [...linesOf(entry, 0)].join('\n');
}

/** The contents list, which the build makes of the headings of a finished page. */
const isContents = ({ tagName, properties }: Element): boolean =>
  tagName === 'nav' && [properties['className']].flat().includes('contents');

function* linesOf(node: Root | ElementContent, depth: number): Generator<string> {
  const indent = ' '.repeat(depth);
  if (node.type === 'text') {
    yield `${indent}${JSON.stringify(node.value)}`;
  } else if (node.type === 'element' && node.tagName !== 'source' && !isContents(node)) {
    const attributes = Object.entries(node.properties)
      .filter(([name]) => node.tagName !== 'img' || !OF_THE_FILE.includes(name))
      .map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    yield `${indent}<${[node.tagName, ...attributes.sort()].join(' ')}>`;
    for (const child of node.children) yield* linesOf(child, depth + 1);
  }
}
