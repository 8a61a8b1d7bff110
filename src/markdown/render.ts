import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { normaliseText } from '../values/normalise-text.ts';
import type { Term } from '../law/glossary.ts';
import type { Law } from '../law/laws.ts';
import { type MarkdownOptions, markdownPlugins, remarkRehypeOptions } from './plugins.ts';

export interface RendererOptions {
  laws: readonly Law[];
  /** The terms that are explained at their first use in a body. */
  terms?: readonly Term[];
  /** Base path of the site, `/` or `/gonghui/`. */
  base: string;
  resolveImage?: (src: string) => string | undefined;
}

/** The pipeline of the build outside of Astro: from Markdown to a sanitised HTML tree. */
export function createProcessor(options: MarkdownOptions) {
  const { remark, rehype } = markdownPlugins(options);
  return unified()
    .use(remarkParse)
    .use(remark)
    .use(remarkRehype, { allowDangerousHtml: true, ...remarkRehypeOptions })
    .use(rehype);
}

/**
 * A renderer for the editors' preview: the build's pipeline, in the browser. Returns sanitised
 * HTML. `answer` is the answer above the body, whose words are already explained.
 */
export function createRenderer({ laws, terms = [], base, resolveImage }: RendererOptions) {
  const processor = createProcessor({
    laws: () => laws,
    terms: () => terms,
    base,
    resolveImage,
  }).use(rehypeStringify);
  return async (markdown: string, answer = ''): Promise<string> => {
    const data = { astro: { frontmatter: { answer } } };
    return String(await processor.process({ value: normaliseText(markdown, 'body'), data }));
  };
}
