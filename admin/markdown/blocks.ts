import type { BlockEditorComponentOptions, CMS, EditorComponentField } from 'decap-cms-core';
import { BLOCK_NAMES } from '../../src/markdown/blocks.ts';
import { ATTACHMENT_EXTENSIONS } from '../../src/model/fields/file.ts';
import { collections } from '../../src/model/index.ts';

type BlockName = (typeof BLOCK_NAMES)[number];

/** A block as the form holds it: its attributes by name, its text, and how its first line was written. */
export type BlockData = Record<string, string>;

const LAW = collections.rights.fields.citations.fields?.['law']?.widget('law');

/** The attributes of each block, as fields of its form. */
const ATTRIBUTES: Readonly<Record<BlockName, readonly object[]>> = {
  提示: [
    {
      name: 'kind',
      label: '种类',
      widget: 'select',
      required: false,
      options: [{ value: 'caution', label: '注意（醒目）' }],
    },
  ],
  步骤: [],
  法条: [
    { ...LAW, options_length: 500 },
    { name: 'article', label: '条', widget: 'string', hint: '例如 43，或 3(五)' },
  ],
  附件: [
    { name: 'file', label: '文件', widget: 'file', hint: ATTACHMENT_EXTENSIONS.join('、') },
    { name: 'title', label: '显示的名称', widget: 'string', required: false },
  ],
  待核实: [{ name: 'source', label: '来源', widget: 'string', required: false }],
};

const HINTS: Readonly<Partial<Record<BlockName, string>>> = { 步骤: '每步一行，以“1. ”“2. ”开头' };

/** Offers the site's blocks in the body editor's 插入 menu. Unregistered, it would tear them apart. */
export function registerBlocks(cms: CMS): void {
  for (const name of BLOCK_NAMES) cms.registerEditorComponent(blockComponent(name));
}

/** One block as a Decap editor component. What the form does not touch is written back byte for byte. */
export function blockComponent(name: BlockName): BlockEditorComponentOptions {
  const attributes = ATTRIBUTES[name] as { name: string }[];
  const names = attributes.map((attribute) => attribute.name);
  const hint = HINTS[name];
  const body = {
    name: 'body',
    label: '内容',
    widget: 'text',
    required: false,
    ...(hint && { hint }),
  };
  return {
    id: name,
    label: name,
    fields: [...attributes, body] as EditorComponentField[],
    // The fence that opens a block closes it; a longer one may hold others inside.
    pattern: new RegExp(`^(:{3,})${name}([^\\n]*)\\n(?:([\\s\\S]*?)\\n)?\\1[ \\t]*(?=\\n|$)`),
    fromBlock: ([, fence = ':::', head = '', text = '']) => ({
      ...readAttributes(head, names),
      body: text,
      fence,
      head,
    }),
    toBlock: (data: BlockData) => writeBlock(name, names, data),
    toPreview: (data: BlockData) => data['body'] ?? '',
  };
}

function readAttributes(head: string, names: readonly string[]): BlockData {
  const found = names.map(
    (name) => [name, new RegExp(`[{\\s]${name}="([^"]*)"`).exec(head)?.[1] ?? ''] as const,
  );
  return Object.fromEntries(found.filter(([, value]) => value !== ''));
}

function writeBlock(name: BlockName, names: readonly string[], data: BlockData): string {
  const { body = '', fence = ':::', head = '' } = data;
  const before = readAttributes(head, names);
  const isUntouched = names.every((key) => (data[key] ?? '') === (before[key] ?? ''));
  const first = isUntouched ? head : writeAttributes(names, data);
  return `${fence}${name}${first}\n${body === '' ? '' : `${body}\n`}${fence}`;
}

function writeAttributes(names: readonly string[], data: BlockData): string {
  const parts = names.flatMap((name) =>
    data[name] ? [`${name}="${data[name].replaceAll('"', '”')}"`] : [],
  );
  return parts.length > 0 ? `{${parts.join(' ')}}` : '';
}
