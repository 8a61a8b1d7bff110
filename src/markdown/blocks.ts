import type { BlockContent, Paragraph, PhrasingContent, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { type Law, formatCitation } from '../lib/laws.ts';

/** The blocks that editors may use, by the name after `:::`. */
export const BLOCK_NAMES = ['提示', '步骤', '法条', '附件', '待核实'] as const;
type BlockName = (typeof BLOCK_NAMES)[number];

export interface BlockOptions {
  /** The statutes that 法条 may name; read at each run, since editors change them. */
  laws: () => readonly Law[];
}

type Shape = (node: ContainerDirective, options: BlockOptions) => void;

const SHAPES: Readonly<Record<BlockName, Shape>> = {
  提示(node) {
    const caution = node.attributes?.['kind'] === 'caution';
    become(node, 'div', caution ? 'note note-caution' : 'note', 'note');
    prepend(node, 'p', 'note-title', [
      takeLabel(node) ?? { type: 'text', value: caution ? '注意' : '提示' },
    ]);
  },
  步骤(node) {
    become(node, 'div', 'steps');
  },
  法条(node, { laws }) {
    const { law = '', article = '' } = node.attributes ?? {};
    become(node, 'blockquote', 'law');
    append(node, 'p', 'law-source', [
      { type: 'text', value: formatCitation(laws(), law ?? '', article ?? '') },
    ]);
  },
  附件(node) {
    const { file = '', title } = node.attributes ?? {};
    become(node, 'div', 'attachment');
    const name = { type: 'text', value: title || file || '' } as const;
    prepend(node, 'p', 'attachment-link', [{ type: 'link', url: file ?? '', children: [name] }]);
  },
  待核实(node) {
    become(node, 'div', 'unverified', 'note');
    prepend(node, 'p', 'note-title', [{ type: 'text', value: '待核实' }]);
    const source = node.attributes?.['source'];
    if (source) append(node, 'p', 'law-source', [{ type: 'text', value: `来源：${source}` }]);
  },
};

export function isBlockName(name: string): name is BlockName {
  return BLOCK_NAMES.some((known) => known === name);
}

/** Gives each known block its HTML shape; an unknown one keeps its text (the content check reports it). */
export function remarkBlocks(options: BlockOptions) {
  return (tree: Root): void => {
    visit(tree, 'containerDirective', (node) => {
      if (isBlockName(node.name)) SHAPES[node.name](node, options);
    });
  };
}

function become(node: ContainerDirective, hName: string, className: string, role?: 'note'): void {
  const hProperties = { className: className.split(' '), ...(role && { role }) };
  node.data = { ...node.data, hName, hProperties };
}

function paragraph(hName: string, className: string, children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', data: { hName, hProperties: { className: [className] } }, children };
}

function prepend(
  node: ContainerDirective,
  hName: string,
  className: string,
  children: PhrasingContent[],
): void {
  node.children.unshift(paragraph(hName, className, children) satisfies BlockContent);
}

function append(
  node: ContainerDirective,
  hName: string,
  className: string,
  children: PhrasingContent[],
): void {
  node.children.push(paragraph(hName, className, children) satisfies BlockContent);
}

/** The `[label]` of a directive, taken out of its children. */
function takeLabel(node: ContainerDirective): PhrasingContent | undefined {
  const [first] = node.children;
  if (first?.type !== 'paragraph' || first.data?.['directiveLabel'] !== true) return undefined;
  node.children.shift();
  return { type: 'strong', data: { hName: 'span' }, children: first.children };
}
