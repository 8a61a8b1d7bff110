import type { RootContent } from 'mdast';
import { type OpenedBlock, type WrittenBlock, composeBody } from '../../markdown/keep-bytes.ts';
import { escapeStars, meaningOf, parseMarkdown } from '../../markdown/meaning.ts';
import { type RawBlockData, RAW_BLOCK } from './raw-block.ts';
import { cutBody } from '../../markdown/segments.ts';
import type { SlateNode } from './slate.ts';

/** Decap's own conversion between Markdown and rich text. */
export interface Serializers {
  toSlate: (markdown: string) => SlateNode[];
  toMarkdown: (nodes: readonly SlateNode[]) => string;
}

export interface RichBody {
  /** The initial nodes of the rich text editor. */
  nodes: SlateNode[];
  /** The body's text for the editor's current nodes. */
  write: (nodes: readonly SlateNode[]) => string;
  /** The text that the rich text editor itself would write for each of these blocks. */
  writeEach: (nodes: readonly SlateNode[]) => string[];
  /** The blocks of another text, to be inserted into this body; they keep their bytes as well. */
  open: (markdown: string) => SlateNode[];
}

/**
 * Opens a body in the rich text editor, block by block; blocks that it would damage become raw blocks. Unchanged blocks
 * are written back byte for byte.
 */
export function openBody(markdown: string, serializers: Serializers): RichBody {
  const written = new WeakMap<SlateNode, WrittenBlock>();
  /** For blocks inserted later: their exact text. */
  const sources = new WeakMap<SlateNode, string>();
  const write: Write = (node) => {
    const known = written.get(node);
    if (known) return known;
    // A node for which Decap has no Markdown is saved as plain text rather than lost.
    const text = serializers.toMarkdown([node]) || textOf(node);
    const block = { written: text, type: node.type ?? '' };
    written.set(node, block);
    return block;
  };
  const first = toNodes(markdown, serializers.toSlate, write);
  const opened: OpenedBlock[] = first.nodes.map(({ source, node }) => ({ source, ...write(node) }));
  const writeNow = (node: SlateNode) => {
    const block = write(node);
    return { ...block, written: sources.get(node) ?? block.written };
  };
  return {
    nodes: first.nodes.map(({ node }) => node),
    write: (now) => composeBody({ ...first.around, blocks: opened }, now.map(writeNow)),
    writeEach: (now) => now.map((node) => write(node).written),
    open: (other) =>
      toNodes(other, serializers.toSlate, write).nodes.map(({ source, node }) => {
        sources.set(node, source);
        return node;
      }),
  };
}

/** A body's blocks as the editor's nodes, and the text around and between them. */
function toNodes(markdown: string, toSlate: Serializers['toSlate'], write: Write) {
  const { blocks, definitions, ...around } = cutBody(markdown, parseMarkdown(markdown));
  const nodes: { source: string; node: SlateNode }[] = [];
  for (const { source, node } of blocks) {
    const rich = toRich(source, node, definitions, toSlate, write);
    const shown = rich && !wouldMerge(nodes.at(-1)?.node, rich) ? rich : toRaw(source, node);
    nodes.push({ source, node: shown });
  }
  return { nodes, around };
}

type Write = (node: SlateNode) => WrittenBlock;

/** The editor's node for a block; undefined if the editor would hide it or serialise it differently. */
function toRich(
  source: string,
  node: RootContent,
  definitions: string,
  toSlate: Serializers['toSlate'],
  write: Write,
): SlateNode | undefined {
  if (NEVER_RICH.has(node.type)) return undefined;
  const text = source.replaceAll('\r\n', '\n');
  if (node.type === 'paragraph' && PLAIN.test(text))
    return { type: 'paragraph', children: [{ text }] };
  const [parsed, ...more] = toSlate(node.type === 'containerDirective' ? text : escapeStars(text));
  if (!parsed || more.length > 0 || hidesCode(parsed)) return undefined;
  if (node.type === 'containerDirective' && parsed.type !== 'shortcode') return undefined;
  const rich = parsed.type === 'shortcode' ? asRead(parsed) : parsed;
  const { written } = write(rich);
  const isKept =
    written === text ||
    (written !== '' && meaningOf(written, definitions) === meaningOf(text, definitions));
  return isKept ? rich : undefined;
}

/** One line of text without Markdown syntax: most paragraphs, which then skip Decap's slow parser. */
const PLAIN = /^\p{L}[^\\`*_~[\]<>&#|{}!\n]*[^\\`*_~[\]<>&#|{}!\s]$/u;

/** Marks an existing block, as opposed to one that is being inserted. */
function asRead(node: SlateNode): SlateNode {
  return { ...node, data: { ...node.data, shortcodeNew: false } };
}

/** These survive the round trip by chance, or are shown as something else. */
const NEVER_RICH: ReadonlySet<string> = new Set([
  'html',
  'definition',
  'footnoteDefinition',
  'code',
]);

/** Decap renders code as an empty element. */
function hidesCode({ data, children = [] }: SlateNode): boolean {
  return data?.['shortcode'] === 'code-block' || children.some(hidesCode);
}

function textOf({ text = '', children = [] }: SlateNode): string {
  return text + children.map(textOf).join('');
}

/** Adjacent lists of the same kind become one in the editor. */
function wouldMerge(previous: SlateNode | undefined, node: SlateNode): boolean {
  return node.type?.endsWith('-list') === true && previous?.type === node.type;
}

function toRaw(source: string, node: RootContent): SlateNode {
  const shortcodeData: RawBlockData = { source, what: nameOf(node) };
  return {
    type: 'shortcode',
    data: { shortcode: RAW_BLOCK, shortcodeData, shortcodeNew: false },
    children: [{ text: '' }],
  };
}

const NAMES: Readonly<Partial<Record<RootContent['type'], string>>> = {
  code: '代码',
  definition: '链接的地址',
  footnoteDefinition: '脚注',
  heading: '小标题',
  html: 'HTML',
  list: '列表',
  table: '表格',
  thematicBreak: '分隔线',
  blockquote: '引用',
};

function nameOf(node: RootContent): string {
  if (node.type === 'containerDirective') return node.name;
  if (node.type === 'list' && node.children.some(({ checked }) => typeof checked === 'boolean'))
    return '勾选清单';
  return NAMES[node.type] ?? '一段文字';
}
