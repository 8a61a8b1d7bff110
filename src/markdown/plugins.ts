import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import type { PluggableList } from 'unified';
import { type BasisOptions, rehypeBasis } from './basis.ts';
import { type BlockOptions, remarkBlocks } from './blocks.ts';
import { rehypeContacts } from './contacts.ts';
import { type FinishOptions, rehypeFinish } from './finish.ts';
import { rehypeFlowText } from './flow-text.ts';
import { rehypeHeadingIds } from './heading-ids.ts';
import { rehypeHeadingLinks } from './heading-links.ts';
import { rehypeSchemes } from './schemes.ts';
import { sanitizeSchema } from './sanitize.ts';
import { syntaxPlugins } from './syntax.ts';
import { rehypeTables } from './tables.ts';

export type MarkdownOptions = BasisOptions & BlockOptions & FinishOptions;

/**
 * The pipeline from Markdown to HTML: one list for the build (through Astro's `unified()`) and for
 * the editors' preview. Sanitising comes after everything that reads editors' input; later steps
 * only add attributes of their own.
 */
export function markdownPlugins(options: MarkdownOptions): {
  remark: PluggableList;
  rehype: PluggableList;
} {
  return {
    remark: [...syntaxPlugins, [remarkBlocks, options]],
    rehype: [
      rehypeRaw,
      rehypeSchemes,
      [rehypeSanitize, sanitizeSchema],
      rehypeFlowText,
      [rehypeBasis, options],
      rehypeContacts,
      // Before links get text for screen readers only.
      rehypeHeadingIds,
      rehypeTables,
      [rehypeFinish, options],
      rehypeHeadingLinks,
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
