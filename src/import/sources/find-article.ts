import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { rawText, styleOf } from '../../html/tree.ts';
import { isNamed, largest, pick, textLength } from './page-tree.ts';

/** Containers of the article in saved 公众号 pages, common blogs, and systems of Chinese schools and offices. */
const ARTICLE =
  /^(?:js_content|vsb_content\w*|zoom|zoomcon|artibody|article[-_]?(?:content|body)|content[-_]?(?:text|body)|post[-_]?(?:content|body)|entry-content|e-content|TRS_Editor|v_news_content|wp_articlecontent|news_?content|newsContent|text-?content|markdown-body|rich_media_content)$/i;
const GENERAL = /^(?:content|main|article|post|entry|con|text|detail|info|nr|neirong)$/i;
/** Parts of a page that belong to the site. */
const AROUND = /^(?:nav|header|footer|aside|form|dialog)$/;
const AROUND_NAME =
  /^(?:nav\w*|menu\w*|header\w*|footer\w*|foot|top|bottom|sidebar\w*|side|breadcrumbs?|crumbs?|position|location|comments?|respond|share\w*|social\w*|related\w*|pagination|pager|prev-?next|copyright|toc|search\w*|banner\w*|qr_?code\w*)$/i;

/** A page, parsed. */
export interface Page {
  root: Root;
  /** The element that holds the article, and whether it was found by its name. */
  article: Element | Root;
  isFound: boolean;
}

/** Parses a page and finds its article. Nothing is fetched or run. */
export function parsePage(html: string): Page {
  const root = fromHtml(html);
  const named = pick(root, (element) => isNamed(element, ARTICLE));
  const general =
    named ?? largest(root, ({ tagName }) => tagName === 'article' || tagName === 'main');
  const called = general ?? largest(root, (element) => isNamed(element, GENERAL));
  // A general name may be that of the whole page, with its menus.
  const article = general ?? (called && (holderOfParagraphs(called) ?? called));
  const whole = textLength(root);
  // A small part with a general name is not the article.
  if (article && (named !== undefined || textLength(called ?? article) * 3 > whole))
    return { root, article, isFound: true };
  const body = pick(root, ({ tagName }) => tagName === 'body') ?? root;
  const holder = holderOfParagraphs(body);
  return holder
    ? { root, article: holder, isFound: true }
    : { root, article: body, isFound: false };
}

/** Characters below which paragraphs are no article. */
const LEAST = 150;
/** Of the paragraphs of a page, the part that one element has to hold. */
const MOST = 0.85;
/** Elements within an article: a single paragraph, or a table, is only a part of it. */
const OF_TEXT = /^(?:p|table|thead|tbody|tr|ul|ol|li|blockquote)$/;

/** The innermost element that holds nearly all paragraphs of a part of a page, whatever it is called. */
function holderOfParagraphs(part: Element | Root): Element | undefined {
  const whole = paragraphLength(part);
  if (whole < LEAST) return undefined;
  let holder: Element | undefined;
  let inside: Element | undefined;
  do {
    inside = ((inside ?? part).children as ElementContent[]).find(
      (node): node is Element =>
        node.type === 'element' &&
        !OF_TEXT.test(node.tagName) &&
        paragraphLength(node) >= whole * MOST,
    );
    holder = inside ?? holder;
  } while (inside);
  return holder;
}

/** Characters of the paragraphs in an element, without parts of the site and texts of links. */
function paragraphLength(node: Element | Root): number {
  const count = (inside: ElementContent, isParagraph: boolean): number => {
    if (inside.type === 'text') return isParagraph ? inside.value.replace(/\s/g, '').length : 0;
    if (inside.type !== 'element' || inside.tagName === 'a') return 0;
    if (AROUND.test(inside.tagName) || isNamed(inside, AROUND_NAME)) return 0;
    const isInside = isParagraph || inside.tagName === 'p';
    return inside.children.reduce((sum, child) => sum + count(child, isInside), 0);
  };
  return (node.children as ElementContent[]).reduce(
    (sum, child) => sum + count(child, node.type === 'element' && node.tagName === 'p'),
    0,
  );
}

/** A part of a page without menus and the like. */
export function withoutSite(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (AROUND.test(node.tagName) || isNamed(node, AROUND_NAME)) return [];
  return [{ ...node, children: node.children.flatMap(withoutSite) }];
}

/** The article's text without its title, which the page shows above it. */
export function withoutTitle(nodes: readonly ElementContent[], title: string): ElementContent[] {
  const plain = (text: string) => text.replace(/\s/g, '');
  let isDone = false;
  const cut = (node: ElementContent): ElementContent[] => {
    if (isDone || node.type !== 'element' || styleOf(node, 'display') === 'none') return [node];
    if (/^h[1-3]$/.test(node.tagName) && plain(rawText(node)) === plain(title)) {
      isDone = true;
      return [];
    }
    return [{ ...node, children: node.children.flatMap(cut) }];
  };
  return nodes.flatMap(cut);
}
