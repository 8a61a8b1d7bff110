import type { RootContent } from 'mdast';
import { type OpenedBlock, type WrittenBlock, composeBody } from './keep-bytes.ts';
import { meaningOf, parseMarkdown } from './meaning.ts';
import { type RawBlockData, RAW_BLOCK } from './raw-block.ts';
import { cutBody } from './segments.ts';
import type { SlateNode } from './slate.ts';

/** Decap's own way between Markdown and the rich text editor. */
export interface Serializers {
  toSlate: (markdown: string) => SlateNode[];
  toMarkdown: (nodes: readonly SlateNode[]) => string;
}

export interface RichBody {
  /** What the rich text editor starts with. */
  nodes: SlateNode[];
  /** The body's text for what stands in the editor now. */
  write: (nodes: readonly SlateNode[]) => string;
}

/**
 * Opens a body in the rich text editor: block by block, those that it would damage as raw blocks.
 * Written back, what was not changed keeps its bytes.
 */
export function openBody(markdown: string, serializers: Serializers): RichBody {
  const { blocks, definitions, ...around } = cutBody(markdown, parseMarkdown(markdown));
  const written = new WeakMap<SlateNode, WrittenBlock>();
  const write = (node: SlateNode): WrittenBlock => {
    const known = written.get(node);
    if (known) return known;
    const block = { written: serializers.toMarkdown([node]), type: node.type ?? '' };
    written.set(node, block);
    return block;
  };

  const nodes: SlateNode[] = [];
  const opened: OpenedBlock[] = [];
  for (const { source, node } of blocks) {
    const rich = toRich(source, node, definitions, serializers);
    const shown = rich && !wouldMerge(nodes.at(-1), rich) ? rich : toRaw(source, node);
    nodes.push(shown);
    opened.push({ source, ...write(shown) });
  }
  return {
    nodes,
    write: (now) => composeBody({ ...around, blocks: opened }, now.map(write)),
  };
}

/** The editor's node for a block; undefined if the editor would hide it or write it back as something else. */
function toRich(
  source: string,
  node: RootContent,
  definitions: string,
  { toSlate, toMarkdown }: Serializers,
): SlateNode | undefined {
  if (NEVER_RICH.has(node.type)) return undefined;
  const text = source.replaceAll('\r\n', '\n');
  const [rich, ...more] = toSlate(text);
  if (!rich || more.length > 0 || hidesCode(rich)) return undefined;
  if (node.type === 'containerDirective' && rich.type !== 'shortcode') return undefined;
  const written = toMarkdown([rich]);
  const isKept =
    written === text ||
    (written !== '' && meaningOf(written, definitions) === meaningOf(text, definitions));
  return isKept ? { ...rich, data: { ...rich.data, shortcodeNew: false } } : undefined;
}

/** These come back unharmed by chance, or are shown as something that they are not. */
const NEVER_RICH: ReadonlySet<string> = new Set([
  'html',
  'definition',
  'footnoteDefinition',
  'code',
]);

/** Decap shows nothing in the place of code. */
function hidesCode({ data, children = [] }: SlateNode): boolean {
  return data?.['shortcode'] === 'code-block' || children.some(hidesCode);
}

/** Neighbouring lists of the same kind become one in the editor. */
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
