import type { BlockContent, Image, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { type Law, articleId, formatCitation, lawPath } from '../law/laws.ts';

/** The blocks that editors may use, by the name after `:::`. */
export const BLOCK_NAMES = ['提示', '步骤', '法条', '图集', '附件', '折叠问答', '待核实'] as const;
export type BlockName = (typeof BLOCK_NAMES)[number];

/** The attributes of a block: `true` for any text, else the allowed values. */
export const BLOCK_ATTRIBUTES: Readonly<
  Record<BlockName, Readonly<Record<string, true | readonly string[]>>>
> = {
  提示: { kind: ['caution'] },
  步骤: {},
  法条: { law: true, article: true },
  图集: {},
  附件: { file: true, title: true },
  折叠问答: { question: true },
  待核实: { source: true },
};

export interface BlockOptions {
  /** The statutes for 法条; read at each run, because editors change them. */
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
    const { law, article } = node.attributes ?? {};
    become(node, 'blockquote', 'law');
    append(node, 'p', 'law-source', [sourceOf(laws(), law ?? '', article ?? '')]);
  },
  图集(node) {
    become(node, 'div', 'gallery');
    node.children = node.children.flatMap((child) => picturesOf(child)?.map(toFigure) ?? [child]);
  },
  附件(node) {
    const { file = '', title } = node.attributes ?? {};
    become(node, 'div', 'attachment');
    const name = { type: 'text', value: title || file || '' } as const;
    prepend(node, 'p', 'attachment-link', [{ type: 'link', url: file ?? '', children: [name] }]);
  },
  折叠问答(node) {
    become(node, 'details', 'question');
    const question = node.attributes?.['question'] || '问题';
    node.children.unshift(textOf('summary', question));
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

/**
 * Converts each known block to its HTML; an unknown one keeps its text (the content check reports
 * it).
 */
export function remarkBlocks(options: BlockOptions) {
  return (tree: Root): void => {
    tree.children = tree.children.map(withCaption);
    visit(tree, 'containerDirective', (node) => {
      if (isBlockName(node.name)) SHAPES[node.name](node, options);
    });
  };
}

/** The citation of an article, linked to its place on the statute's page. */
function sourceOf(laws: readonly Law[], id: string, article: string): PhrasingContent {
  const text = { type: 'text', value: formatCitation(laws, id, article) } as const;
  if (!laws.some((law) => law.id === id)) return text;
  return { type: 'link', url: `${lawPath(id)}#${articleId(article)}`, children: [text] };
}

function become(node: ContainerDirective, hName: string, className: string, role?: 'note'): void {
  const hProperties = { className: className.split(' '), ...(role && { role }) };
  node.data = { ...node.data, hName, hProperties };
}

function paragraph(hName: string, className: string, children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', data: { hName, hProperties: { className: [className] } }, children };
}

function textOf(hName: string, value: string): Paragraph {
  return { type: 'paragraph', data: { hName }, children: [{ type: 'text', value }] };
}

/** The pictures of a paragraph that contains nothing else. */
function picturesOf(node: RootContent): Image[] | undefined {
  if (node.type !== 'paragraph') return undefined;
  const filled = node.children.filter((child) => child.type !== 'text' || child.value.trim());
  const pictures = filled.filter((child) => child.type === 'image');
  return pictures.length > 0 && pictures.length === filled.length ? pictures : undefined;
}

/** Converts a picture with a caption, alone in its paragraph, to a figure. */
function withCaption(node: RootContent): RootContent {
  const [picture, ...more] = picturesOf(node) ?? [];
  return picture?.title && more.length === 0 ? toFigure(picture) : node;
}

/**
 * A picture with its caption. If the alternative text equals the caption, screen readers skip it.
 */
function toFigure(image: Image): Paragraph {
  const caption = image.title || image.alt;
  const figcaption: PhrasingContent = {
    type: 'emphasis',
    data: { hName: 'figcaption', ...(!image.title && { hProperties: { ariaHidden: 'true' } }) },
    children: [{ type: 'text', value: caption ?? '' }],
  };
  return {
    type: 'paragraph',
    data: { hName: 'figure' },
    children: caption ? [image, figcaption] : [image],
  };
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

/** Removes the `[label]` of a directive from its children and returns it. */
function takeLabel(node: ContainerDirective): PhrasingContent | undefined {
  const [first] = node.children;
  if (first?.type !== 'paragraph' || first.data?.['directiveLabel'] !== true) return undefined;
  node.children.shift();
  return { type: 'strong', data: { hName: 'span' }, children: first.children };
}
