import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { withoutToken } from './finish.ts';
import type { Word, Words } from './words.ts';

/**
 * White space, controls, and characters that HTML writes as references: ignored when texts are
 * compared.
 */
const PASSED_OVER = /[\s\p{C}\uFFFD&<>"'`]+/gu;

const fold = (text: string) => withoutToken(text).replace(PASSED_OVER, '');

/**
 * The first text of a body that is missing on its page or out of order; undefined if all is there.
 */
export function firstLost({ main, notes }: Words, page: string): Word | undefined {
  const folded = fold(page);
  let from = 0;
  const isMissing = ({ text }: Word): boolean => {
    const wanted = fold(text);
    const at = folded.indexOf(wanted, from);
    if (at !== -1) from = at + wanted.length;
    return at === -1;
  };
  const lost = main.find(isMissing);
  if (lost) return lost;
  const end = from;
  for (const note of notes) {
    from = end;
    const gone = note.find(isMissing);
    if (gone) return gone;
  }
  return undefined;
}

/** The text of a rendered body. */
export function textOfTree(tree: Root): string {
  const parts: string[] = [];
  visit(tree, 'text', ({ value }) => {
    parts.push(value);
  });
  return parts.join('');
}

const TAG = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/g;
const REFERENCE = /&#?\w+;/g;
const BODY = '<div class="prose">';

/** The text of the body on a page of our build, which escapes every `<` in texts. */
export function textOfPage(html: string): string {
  const start = html.indexOf(BODY);
  const end = html.indexOf('</main>', start);
  if (start === -1) return '';
  return html
    .slice(start, end === -1 ? undefined : end)
    .replace(TAG, '')
    .replace(REFERENCE, '');
}
