import { formField } from './block-forms.ts';
import { type DescribedComponent, excerptOf } from './blocks.ts';

/** The editor component for Markdown that rich text cannot represent. */
export const RAW_BLOCK = '原样保留';

export interface RawBlockData {
  /** The exact Markdown. */
  source: string;
  /** Its kind, in Chinese. */
  what: string;
}

/** A piece of Markdown within rich text, edited as plain text and saved unchanged. */
export const rawBlock: DescribedComponent = {
  id: RAW_BLOCK,
  label: '源码块',
  // Matches nothing: `rich-body.ts` decides what stays raw.
  pattern: /.^/,
  fields: [formField('source', 'Markdown 源码', 'text', { hint: '写什么就保存什么，一字不动' })],
  fromBlock: () => ({ source: '', what: '' }),
  toBlock: ({ source = '' }: Partial<RawBlockData>) => source,
  toPreview: ({ source = '' }: Partial<RawBlockData>) => source,
  describe: (data) => {
    const { source = '', what = '' } = data as Partial<RawBlockData>;
    return `${RAW_BLOCK}${what && `（${what}）`}：${excerptOf(source)}`;
  },
  warning: () => undefined,
};
