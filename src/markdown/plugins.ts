import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import type { PluggableList } from 'unified';
import { type BlockOptions, remarkBlocks } from './blocks.ts';
import { remarkContainerDirectives } from './directives.ts';
import { type FinishOptions, rehypeFinish } from './finish.ts';
import { rehypeHeadingIds } from './heading-ids.ts';
import { sanitizeSchema } from './sanitize.ts';

export type MarkdownOptions = BlockOptions & FinishOptions;

/**
 * The steps between Markdown and HTML, after GFM has been parsed: one list for the build (through
 * Astro's `unified()`) and for the editors' preview. Sanitising comes after everything that reads
 * editors' input; what follows it makes only attributes of its own.
 */
export function markdownPlugins(options: MarkdownOptions): {
  remark: PluggableList;
  rehype: PluggableList;
} {
  return {
    remark: [
      remarkCjkFriendly,
      remarkCjkFriendlyStrikethrough,
      remarkContainerDirectives,
      [remarkBlocks, options],
    ],
    rehype: [
      rehypeRaw,
      [rehypeSanitize, sanitizeSchema],
      [rehypeFinish, options],
      rehypeHeadingIds,
    ],
  };
}

export const remarkRehypeOptions: RemarkRehypeOptions = {
  footnoteLabel: '注释',
  footnoteLabelTagName: 'h2',
  footnoteLabelProperties: { className: ['footnotes-title'] },
  footnoteBackLabel: (index, repeat) =>
    `回到正文的注释${index + 1}${repeat > 1 ? `（第${repeat}处）` : ''}`,
};
