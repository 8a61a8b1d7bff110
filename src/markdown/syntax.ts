import './edit-map.ts';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import { remarkContainerDirectives } from './directives.ts';
import { remarkLiteralLinks } from './literal-links.ts';
import { remarkLiteralStars } from './literal-stars.ts';
import { remarkLimits } from './limits.ts';

/** One `~` is ordinary punctuation here, as in `8~10点、20~30元`; two strike out. */
const strikethrough = { singleTilde: false };

/**
 * Our syntax beyond CommonMark: GFM with links that end before Chinese, emphasis beside Chinese
 * punctuation but not of masking stars, and blocks.
 */
export const syntaxPlugins: PluggableList = [
  [remarkGfm, strikethrough],
  remarkCjkFriendly,
  [remarkCjkFriendlyStrikethrough, strikethrough],
  remarkContainerDirectives,
  remarkLiteralLinks,
  remarkLiteralStars,
  remarkLimits,
];
