import { readFileSync, readdirSync } from 'node:fs';
import {
  type RehypePlugins,
  type RemarkPlugins,
  createMarkdownProcessor,
} from '@astrojs/markdown-remark';
import { parse } from 'yaml';
import { readBody } from '../../src/check/body.ts';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import { markdownPlugins, remarkRehypeOptions } from '../../src/markdown/plugins.ts';
import { createRenderer } from '../../src/markdown/render.ts';
import { buildSearchIndex } from '../../src/search/build/build-index.ts';
import { openTraditionalCharacters } from '../../src/search/build/characters.ts';
import { foldText } from '../../src/search/fold.ts';
import { readPageText } from '../../src/search/packs/page-text.ts';
import { readFragment } from '../../src/search/pagefind-files.ts';
import { formatFound } from '../../src/values/validation/validation-error.ts';
import { formatProposal } from '../../src/values/validation/proposal-messages.ts';

/**
 * A piece of Markdown as it arrives, and the expected results. `told` and `refused` are absent if there is no message.
 */
export interface Snippet {
  /** The source of the problem: a program, or a Markdown parser for which people report it. */
  from: string;
  about: string;
  md: string;
  /** The body on its page; external links without their notes. */
  html: string;
  /** The page's text in the search, online and on a device. */
  search: string;
  /** `2 → ## 标题`: the line and its repair (✓: one that is applied without asking), or the line and the reason. */
  told?: string[];
  refused?: string[];
}

/** The input of a field of one line or of several, and its output on pages, in feeds and in the search. */
export interface Typed {
  from: string;
  about: string;
  typed: string;
  title: string;
  feed: string;
}

const FOLDER = new URL('../fixtures/snippets/', import.meta.url);

export const groups = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yml') && name !== 'fields.yml')
  .map((name) => ({
    name: name.replace('.yml', ''),
    snippets: parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Snippet[],
  }));

export const typed = parse(readFileSync(new URL('fields.yml', FOLDER), 'utf8')) as Typed[];

const plugins = markdownPlugins({ laws: () => [], base: '/' });
const astro = await createMarkdownProcessor({
  gfm: false,
  smartypants: false,
  syntaxHighlight: false,
  remarkRehype: remarkRehypeOptions,
  remarkPlugins: plugins.remark as RemarkPlugins,
  rehypePlugins: plugins.rehype as RehypePlugins,
});
const toPreview = createRenderer({ laws: [], base: '/' });

/** Without the attributes of every external link, and those of a picture that only a build computes. */
const plain = (html: string) =>
  html
    .replaceAll(' rel="noopener noreferrer nofollow" class="external"', '')
    .replaceAll('<span class="sr-only">（外部网站）</span>', '')
    .replace(/<img [^>]*>/g, (image) => {
      const alt = /alt="([^"]*)"|alt&#x22;:&#x22;(.*?)&#x22;/.exec(image);
      return `<img alt="${alt?.[1] ?? alt?.[2] ?? ''}">`;
    });

/** The body on its page, by the steps of a build: from the file, through Astro. */
export async function pageOf(md: string): Promise<string> {
  const { body } = parseFrontMatter(`---\ntitle: 甲\n---\n${md}`);
  return plain((await astro.render(body)).code);
}

/** The body in the desk's preview, from the typed text. */
export const previewOf = async (md: string) => plain(await toPreview(md));

export function toldOf(md: string): string[] {
  return readBody(parseFrontMatter(`---\n---\n${md}`).body).proposals.map(
    ({ line, repaired, isSafe, ...why }) =>
      repaired === undefined
        ? `${line} ${formatProposal(why)}`
        : `${line} → ${repaired}${isSafe ? ' ✓' : ''}`,
  );
}

export const refusedOf = (md: string) =>
  readBody(md).findings.map((finding) => `${finding.line} ${formatFound(finding)}`);

const asPage = (html: string) =>
  `<!doctype html><html lang="zh-CN"><head><title>甲</title></head><body><main data-pagefind-body>${html}</main></body></html>`;

const simplified = await openTraditionalCharacters();

/** A text as the index stores it. */
export const folded = (shown: string) => foldText(shown, simplified);

export const offlineText = (html: string) => readPageText(asPage(html))?.text ?? '';

/** The texts that Pagefind reads of pages, in their order; indexed together, as starting it takes the time. */
export async function onlineTexts(htmls: readonly string[]): Promise<string[]> {
  const pages = htmls.map((html, at) => ({ url: `/${at}/`, html: asPage(html) }));
  const { files } = await buildSearchIndex(pages, { synonyms: [] });
  const texts = new Map<string, string>();
  for (const [path, bytes] of files) {
    if (!path.endsWith('.pf_fragment')) continue;
    const { url, content } = readFragment(bytes, path);
    // Pagefind marks the words that it found.
    texts.set(url, content.replaceAll('\u200B', ''));
  }
  return pages.map(({ url }) => texts.get(url) ?? '');
}
