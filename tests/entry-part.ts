import type { Element, Parents as Parent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';

/** Attributes of a picture that the build decides and the preview cannot compute: its files, their widths and sizes. */
const OF_THE_FILE: readonly string[] = ['src', 'srcSet', 'sizes', 'width', 'height'];

/**
 * The entry's part of a page, `<article>`, as lines by which two pages can be compared: one for each
 * element with its attributes in alphabetical order, one for each text. Leaves out only {@link OF_THE_FILE}, the
 * `<source>` of pictures, the contents list, and where lines may break, which the build alone decides (`typeset`).
 * Throws if a page does not have exactly one entry.
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

/** A span that keeps words on one line. */
const isUnbroken = (node: RootContent): node is Element =>
  node.type === 'element' &&
  node.tagName === 'span' &&
  [node.properties['className']].flat().join(' ') === 'unbroken';

/** Children without {@link isUnbroken} spans, with their text in one piece. */
function childrenOf({ children }: Parent): RootContent[] {
  const flat: RootContent[] = [];
  for (const child of children) {
    for (const part of isUnbroken(child) ? childrenOf(child) : [child]) {
      const last = flat.at(-1);
      if (part.type !== 'text') flat.push(part);
      else if (last?.type === 'text') last.value += part.value;
      else flat.push({ ...part });
    }
  }
  return flat;
}

function* linesOf(node: RootContent, depth: number): Generator<string> {
  const indent = ' '.repeat(depth);
  if (node.type === 'text') {
    yield `${indent}${JSON.stringify(node.value.replaceAll('\u00A0· ', ' · '))}`;
  } else if (node.type === 'element' && node.tagName !== 'source' && !isContents(node)) {
    const attributes = Object.entries(node.properties)
      .filter(([name]) => node.tagName !== 'img' || !OF_THE_FILE.includes(name))
      .map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    yield `${indent}<${[node.tagName, ...attributes.sort()].join(' ')}>`;
    for (const child of childrenOf(node)) yield* linesOf(child, depth + 1);
  }
}
