import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { firstLost, textOfTree } from '../markdown/kept-words.ts';
import { createProcessor } from '../markdown/render.ts';
import { type Word, type Words, wordsOf } from '../markdown/words.ts';
import { problem } from '../values/validation/validation-error.ts';
import type { BodyFinding } from './body-facts.ts';
import { MAX_TAGS } from './body-limits.ts';

/**
 * The pipeline of the build; what is missing here (statutes, the site's address) does not change
 * the text of a body.
 */
const processor = createProcessor({ laws: () => [], base: '/' });

export const parseBody = (body: string): Root => processor.parse(body);

/** Text of a body, and errors that keep it off its page. */
export interface WordFacts {
  words: Words;
  findings: BodyFinding[];
  /** Targets of the rendered body's links, including those of raw HTML. */
  rawLinks: { url: string; line: number }[];
  /** The ids of the rendered body; absent if it was not rendered. */
  ids?: string[];
  /** Its HTML is nested too deeply to be rendered. */
  isRefused: boolean;
}

/** Renders a body to check whether all of its text is preserved. Consumes the tree. */
export function readWords(tree: Root): WordFacts {
  const { main, notes, swallowers, unknown, dropped, tags } = wordsOf(tree);
  const findings: BodyFinding[] = [
    ...swallowers.map(quoting('html-open')),
    ...unknown.map(quoting('html-unknown')),
    ...dropped.map(quoting('html-embedded')),
  ];
  const words = { main, notes };
  const isRefused = tags.depth > MAX_TAGS;
  if (isRefused)
    findings.push({
      line: tags.line,
      ...problem('html-too-deep', { depth: tags.depth, max: MAX_TAGS }),
    });
  // The next step cannot handle deeply nested tags, and would report an open one again.
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

const quoting =
  (code: 'html-open' | 'html-unknown' | 'html-embedded') =>
  ({ construct, line }: { construct: string; line: number }): BodyFinding => ({
    line,
    ...problem(code),
    quote: construct,
  });

/** Error codes of lost text. */
const REASONS = { note: 'lost-note', cell: 'lost-cell', html: 'lost-in-html' } as const;

const SHOWN = 20;

export function findingOf({ text, line, within }: Word): BodyFinding {
  const short = [...text.trim()].slice(0, SHOWN).join('');
  const quote = `${short}${short.length < text.trim().length ? '…' : ''}`;
  return { line, ...problem(within ? REASONS[within] : 'lost-text'), quote };
}
