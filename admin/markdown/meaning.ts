import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { syntaxPlugins } from '../../src/markdown/syntax.ts';

/** Parses Markdown as the site does, up to its blocks. A lazy chunk of the desk, shared with the preview. */
const parser = unified().use(remarkParse).use(syntaxPlugins).freeze();

export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown);
}

/** The same text with a backslash before each literal asterisk: other parsers read those of `138****8000` as bold. */
export function escapeStars(markdown: string): string {
  if (!markdown.includes('*')) return markdown;
  let escaped = '';
  let from = 0;
  visit(parser.parse(markdown), 'text', ({ position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined) return;
    escaped += markdown.slice(from, start);
    escaped += markdown
      .slice(start, end)
      .replace(/\\.|\*/g, (sign) => (sign === '*' ? '\\*' : sign));
    from = end;
  });
  return escaped + markdown.slice(from);
}

type Defining = Definition | FootnoteDefinition;

export function isDefinition(node: RootContent): node is Defining {
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}

/** Properties that describe the spelling of the Markdown, not its meaning. */
const WRITING: ReadonlySet<string> = new Set([
  'position',
  'data',
  'spread',
  'label',
  'referenceType',
]);

/**
 * The meaning of Markdown to readers, as comparable text: two pieces with the same meaning produce the same HTML.
 * @param definitions Markdown with the definitions that references in it may name
 */
export function meaningOf(markdown: string, definitions = ''): string {
  const text = markdown.replaceAll('\r\n', '\n');
  const whole = definitions && text.includes('[') ? `${text}\n\n${definitions}` : text;
  return JSON.stringify(withoutWriting(parser.parse(whole)));
}

function withoutWriting(node: Nodes): object {
  const kept = Object.entries(node).filter(
    ([key, value]) => !WRITING.has(key) && key !== 'children' && value !== null,
  );
  return {
    ...Object.fromEntries(kept),
    ...(node.type === 'list' && { loose: isLoose(node) }),
    ...('children' in node && { children: node.children.map(withoutWriting) }),
  };
}

/** Whether the items of a list are paragraphs: one blank line between them makes all of them so. */
function isLoose(list: Extract<Nodes, { type: 'list' }>): boolean {
  return list.spread === true || list.children.some(({ spread }) => spread === true);
}
