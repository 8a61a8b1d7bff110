import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { firstLost, textOfTree } from '../markdown/kept-words.ts';
import { createProcessor } from '../markdown/render.ts';
import { type Word, type Words, wordsOf } from '../markdown/words.ts';
import type { BodyFinding } from './body-facts.ts';
import { MAX_TAGS } from './body-limits.ts';

/** The pipeline of the build; what it does not know here (statutes, the site's address) changes no text of the body. */
const processor = createProcessor({ laws: () => [], base: '/' });

export const parseBody = (body: string): Root => processor.parse(body);

/** Texts of a body, and what keeps them from its page. */
export interface WordFacts {
  words: Words;
  findings: BodyFinding[];
  /** Where the links of the rendered body lead, those of raw HTML among them. */
  rawLinks: { url: string; line: number }[];
  /** The ids of the rendered body; absent where it was not rendered. */
  ids?: string[];
  /** Its HTML is too deep to be rendered. */
  isRefused: boolean;
}

/** Renders a body to see whether all of its text arrives. The tree is used up. */
export function readWords(tree: Root): WordFacts {
  const { main, notes, swallowers, unknown, dropped, tags } = wordsOf(tree);
  const findings: BodyFinding[] = [
    ...swallowers.map(({ construct, line }) => ({
      line,
      found: `“${construct}”`,
      expected: UNENDED,
    })),
    ...unknown.map(({ construct, line }) => ({ line, found: `“${construct}”`, expected: NO_TAG })),
    ...dropped.map(({ construct, line }) => ({
      line,
      found: `“${construct}”`,
      expected: EMBEDDED,
    })),
  ];
  const words = { main, notes };
  const isRefused = tags.depth > MAX_TAGS;
  if (isRefused)
    findings.push({ line: tags.line, found: `${tags.depth} 层 HTML 标签`, expected: TOO_DEEP });
  // Deep tags are what the next step does not take; an open one is what it would tell of again.
  if (isRefused || swallowers.length > 0) return { words, findings, rawLinks: [], isRefused };
  const html = processor.runSync(tree) as HtmlRoot;
  const lost = firstLost(words, textOfTree(html));
  if (lost) findings.push(findingOf(lost));
  const rawLinks: WordFacts['rawLinks'] = [];
  const ids: string[] = [];
  visit(html, 'element', ({ properties: { href, id }, position }) => {
    if (typeof id === 'string') ids.push(id);
    if (typeof href === 'string') rawLinks.push({ url: href, line: position?.start.line ?? 1 });
  });
  return { words, findings, rawLinks, ids, isRefused };
}

const UNENDED = '没有结束，后面的文字都会看不见；请补上结尾，或去掉';
const NO_TAG = '不是 HTML 标签，读者看不见；要写尖括号，请写成 `<…>` 或 &lt;…&gt;';
const EMBEDDED = '嵌进来的视频、网页和图形不会出现在网页上；请改成链接：[看录像](网址)';
const TOO_DEEP = `HTML 标签最多套 ${MAX_TAGS} 层，是不是忘了结束？`;

/** Why text does not arrive on its page. */
const REASONS: Readonly<Record<NonNullable<Word['within']>, string>> = {
  note: '这条注释正文里没有用到，读者看不见；请在正文里标出，或去掉',
  cell: '这一行的格子比表头多，多出来的读者看不见',
  html: '这里的 HTML 让文字看不见或换了地方，请改用 Markdown 写',
};
const LOST = '这些文字不会出现在网页上；请看看前面的 HTML';

const SHOWN = 20;

export function findingOf({ text, line, within }: Word): BodyFinding {
  const short = [...text.trim()].slice(0, SHOWN).join('');
  const found = `“${short}${short.length < text.trim().length ? '…' : ''}”`;
  return { line, found, expected: within ? REASONS[within] : LOST };
}
