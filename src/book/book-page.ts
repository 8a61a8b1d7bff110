import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import type { Facet } from '../marks/facets.ts';
import { trimToText } from '../site/full-text.ts';

export interface BookPage {
  address: string;
  title: string;
  siteName: string;
  /** Its topic, or its category. */
  part: string;
  years: readonly string[];
  toXhtml: (options: XhtmlOptions) => string;
}

interface XhtmlOptions {
  /** Address of a page → its file in the book. */
  fileOf: ReadonlyMap<string, string>;
  /** The address in the book of a picture of the site; undefined for any other. */
  pictureFor: (address: URL) => string | undefined;
}

/** XML: every element is closed, characters are written as they are. */
const serialiser = unified().use(rehypeStringify, {
  closeSelfClosing: true,
  characterReferences: { useNamedReferences: false },
});

/** An entry's page, read by its marks. */
export function readBookPage(html: string, address: string): BookPage {
  const tree = fromHtml(html);
  const article = find(tree, ({ tagName }) => tagName === 'article');
  const valuesOf = (facet: Facet) => textsOf(tree, facet);
  const heading = article && find(article, ({ tagName }) => tagName === 'h1');
  const name = find(tree, ({ properties }) => properties['property'] === 'og:site_name');
  return {
    address,
    title: heading ? toString(heading) : '',
    siteName: String(name?.properties['content'] ?? ''),
    part: [...valuesOf('topic'), ...valuesOf('category'), ...valuesOf('collection')][0] ?? '',
    years: valuesOf('year'),
    toXhtml({ fileOf, pictureFor }) {
      const own: Root = { type: 'root', children: article ? article.children : [] };
      trimToText(own, address, (url) => {
        const page = url.origin + url.pathname;
        // The book has no places within a chapter.
        if (page === address) return undefined;
        return /\.(?:webp|avif|jpe?g|png)$/i.test(url.pathname)
          ? pictureFor(url)
          : (fileOf.get(page) ?? url.href);
      });
      return serialiser.stringify(own);
    },
  };
}

function find(tree: Root | Element, is: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (!is(node)) return undefined;
    found = node;
    return EXIT;
  });
  return found;
}

/** The values of a facet that search reads from a page. */
function textsOf(tree: Root, facet: Facet): string[] {
  const texts: string[] = [];
  visit(tree, 'element', (node) => {
    if (node.properties['dataPagefindFilter'] === facet) texts.push(toString(node));
  });
  return texts;
}
