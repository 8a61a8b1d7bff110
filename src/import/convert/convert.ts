import type { Root } from 'mdast';
import { toString as textOfTree } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { findExcess, parseWithin } from '../../check/body-limits.ts';
import { parseBody } from '../../check/body-words.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import type { Body } from '../article.ts';
import { htmlToMarkdown, namedInHtml } from './html.ts';
import { namedInMarkdown, placeMarkdown } from './markdown.ts';
import { outsideFences } from './outside-code.ts';
import { parseFragment } from './parse-fragment.ts';
import { type Named, type Placer, placeAll } from './places.ts';
import { prepareTree, visibleText } from './prepare-tree.ts';
import { withoutTemplateTags } from './template-tags.ts';

/** A document's text as Markdown of the site. */
export interface Converted {
  markdown: string;
  /** What readers saw of it before. */
  text: string;
  /** Tags of another program that show nothing here. */
  dropped: readonly string[];
  /** It could not be read as Markdown and stays as it was written. */
  isUnread: boolean;
}

export async function convert(body: Body, placer: Placer): Promise<Converted> {
  if (body.format === 'html') {
    const tree = prepareTree(body.children);
    const places = await placeAll(namedInHtml(tree), placer);
    const markdown = normaliseText(htmlToMarkdown(tree, places), 'body');
    return { markdown, text: visibleText(tree), dropped: [], isUnread: false };
  }
  const { text, dropped } = withoutTemplateTags(normaliseText(body.text, 'body'));
  const tree = parse(text);
  if (!tree) return { markdown: text, text, dropped, isUnread: true };
  const named: Named = namedInMarkdown(tree);
  const markdown = placeMarkdown(text, tree, await placeAll(named, placer));
  return { markdown: tidy(markdown), text: textOf(tree), dropped, isUnread: false };
}

function parse(text: string): Root | undefined {
  if (findExcess(text)) return undefined;
  const tree = parseWithin(() => parseBody(text));
  return 'type' in tree ? tree : undefined;
}

const tidy = (markdown: string) =>
  outsideFences(markdown, (prose) => prose.replace(/\n{3,}/g, '\n\n')).trim();

/** All text of a Markdown tree, of its raw HTML too; alternative texts left out. */
export function textOf(tree: Root): string {
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'code' || node.type === 'inlineCode')
      text += `${node.value}\n`;
    if (node.type === 'html') text += `${visibleText(parseFragment(node.value))}\n`;
  });
  return text;
}

/** The text that the page of an entry shows. */
export function textOfMarkdown(markdown: string): string {
  const tree = parse(markdown);
  return tree ? textOf(tree) : markdown;
}

/** The first paragraph's text and those after it, for a summary. */
export function paragraphsOf(markdown: string): string[] {
  const tree = parse(markdown);
  return (tree?.children ?? [])
    .filter((node) => node.type === 'paragraph')
    .map((node) =>
      textOfTree(node, { includeImageAlt: false, includeHtml: false }).replace(/\s+/g, ' ').trim(),
    );
}
