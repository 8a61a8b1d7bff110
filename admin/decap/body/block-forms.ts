import type { EditorComponentField } from 'decap-cms-core';
import type { BlockName } from '../../../src/markdown/blocks.ts';
import type { Field } from '../../../src/model/fields/index.ts';
import { ATTACHMENT_EXTENSIONS } from '../../../src/model/fields/file.ts';
import { collections } from '../../../src/collections/index.ts';

/** The definition of a block's form. */
export interface BlockForm {
  /** The attributes after the block's name, as fields. */
  attributes: readonly FormField[];
  /** Attributes without which the block is not written, each with the message while it is missing. */
  required?: Readonly<Record<string, string>>;
  /** Attributes that the content model also defines: normalised and validated as there. */
  models?: Readonly<Record<string, Field | undefined>>;
  /** The field for the content between the fences, unless it is plain text. */
  content?: FormField;
  /** How to write the text. */
  hint?: string;
}

export type FormField = EditorComponentField & { name: string };

const citation = collections.rights.fields.citations.fields;
const LAW = { ...citation?.['law']?.widget('law'), options_length: 500 };
/** A field of a block's form. Decap's type for it lacks hints. */
export function formField(name: string, label: string, widget: string, more: object = {}) {
  return { name, label, widget, ...more } as unknown as FormField;
}

export const BLOCK_FORMS: Readonly<Record<BlockName, BlockForm>> = {
  提示: {
    attributes: [
      formField('kind', '种类', 'select', {
        required: false,
        options: [{ value: 'caution', label: '注意（醒目）' }],
      }),
    ],
  },
  步骤: { attributes: [], hint: '每步一行，以“1. ”“2. ”开头' },
  法条: {
    attributes: [
      { ...LAW, name: 'law' } as unknown as FormField,
      { ...citation?.['article']?.widget('article') } as unknown as FormField,
    ],
    required: { law: '还没选法规', article: '还没写第几条' },
    models: { article: citation?.['article'] },
    hint: '原文，或者用平常话说明；原文要逐字核对',
  },
  图集: {
    attributes: [],
    required: { pictures: '还没有图片' },
    content: formField('pictures', '图片', 'list', {
      label_singular: '图片',
      summary: '{{fields.alt}}',
      default: [],
      fields: [
        { name: 'image', label: '图片', widget: 'image', choose_url: false },
        {
          name: 'alt',
          label: '替代文字',
          widget: 'string',
          hint: '图里有什么，念给看不见的人听；也显示在图下面',
        },
        {
          name: 'title',
          label: '图注',
          widget: 'string',
          required: false,
          hint: '写了，图下面就显示它，不显示替代文字',
        },
      ],
    }),
  },
  附件: {
    attributes: [
      formField('file', '文件', 'file', { hint: ATTACHMENT_EXTENSIONS.join('、') }),
      formField('title', '显示的名称', 'string', {
        required: false,
        hint: '例如 入会申请表（PDF）',
      }),
    ],
    required: { file: '还没选文件' },
  },
  折叠问答: {
    attributes: [
      formField('question', '问题', 'string', { hint: '读者先看到这一句，点开才看到回答' }),
    ],
    required: { question: '还没写问题' },
    hint: '回答，可以用 Markdown 的记号',
  },
  待核实: {
    attributes: [formField('source', '来源', 'string', { required: false })],
  },
};
