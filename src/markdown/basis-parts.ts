import type { Element, ElementContent, Text } from 'hast';
import type { Term } from '../law/glossary.ts';
import { type Citation, paraphraseOf } from '../law/law-marks.ts';
import { type Law, cautionOf, formatCitation, formatCited } from '../law/laws.ts';

export const textOf = (value: string): Text => ({ type: 'text', value });

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

/**
 * The search finds articles by the list at the foot of the page: marks and summaries would clutter
 * its excerpts.
 */
const UNSEARCHED = { dataPagefindIgnore: '' };

/**
 * A short link within the page. A mark is excluded from the search's text, a word of the sentence
 * is not.
 */
export function linkTo(id: string, className: 'law-mark' | 'term', text: string): Element {
  const properties = {
    className: [className],
    href: `#${id}`,
    ...(className === 'law-mark' && UNSEARCHED),
  };
  return element('a', properties, [textOf(text)]);
}

/** The definition of a word, placed directly after the block that uses it. */
export function noteOf(id: string, { term, means }: Term): Element {
  return element('p', { className: ['term-note'], id, ...UNSEARCHED }, [
    element('dfn', {}, [textOf(term)]),
    textOf(`：${means}`),
  ]);
}

/** More names would take several lines on a phone; the marks in the text contain all of them. */
const NAMED = 2;

function summaryOf(cited: readonly Citation[], laws: readonly Law[]): string {
  if (cited.length <= NAMED) return formatCited(cited, laws);
  return `${formatCited(cited.slice(0, 1), laws)}等${cited.length}条`;
}

/** The cited articles of a block, collapsed: each with its edition, our summary, and cautions. */
export function foldOf(id: string, cited: readonly Citation[], laws: readonly Law[]): Element {
  const items = cited.flatMap(({ law: key, article }) => {
    const law = laws.find((candidate) => candidate.id === key);
    if (!law) return [];
    const known = paraphraseOf(law, article);
    const caution = cautionOf(law, known);
    return [
      element('li', {}, [
        element('b', {}, [textOf(formatCitation(laws, key, article))]),
        textOf(known ? `：${known.says}` : ''),
        ...(caution ? [element('span', { className: ['edition'] }, [textOf(caution)])] : []),
      ]),
    ];
  });
  return element('details', { className: ['basis'], id, ...UNSEARCHED }, [
    element('summary', {}, [textOf(`依据：${summaryOf(cited, laws)}`)]),
    element('ul', {}, items),
  ]);
}
