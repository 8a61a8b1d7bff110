import { normaliseText } from '../values/normalise-text.ts';
import type { Run } from './blocks.ts';

/** A line end in the HTML's source: a space between words, nothing between Chinese characters. */
const SOURCE_BREAK = '\v';
const GAP = /[ \v\u3000]/;
const CJK = /[\p{Script=Han}\u3001-\u303f\uff01-\uffef“”‘’…—·]/u;
/** Word's Symbol and Wingdings: bullets and arrows that exist in no other font. */
const PRIVATE = /[\uE000-\uF8FF]/g;

/** A text node's text, with white space collapsed as in HTML. */
export function htmlText(value: string): string {
  return normaliseText(value, 'body')
    .replace(/[ \t]*\n[ \t\n]*/g, SOURCE_BREAK)
    .replace(/[\t\u2000-\u200a\u00a0\u202f\u205f]/g, ' ')
    .replace(PRIVATE, '');
}

/**
 * The lines of a paragraph, grouped into paragraphs: an empty line between two starts a new one. Trims spaces at the
 * ends, including the full-width ones that indent Chinese paragraphs; collapses runs of spaces.
 */
export function toParagraphs(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [];
  let isOpen = false;
  for (const line of toLines(normalise(runs))) {
    if (line.length === 0) {
      isOpen = false;
      continue;
    }
    const last = paragraphs.at(-1);
    if (isOpen && last) last.push({ text: '\n' }, ...line);
    else paragraphs.push(line);
    isOpen = true;
  }
  return paragraphs;
}

function normalise(runs: readonly Run[]): Run[] {
  const normalised = runs.map((run) => ({ ...run, text: '' }));
  let before = '';
  /** Pending white space, and the run in which it began: it belongs there. */
  let gap = '';
  let owner: Run | undefined;
  runs.forEach(({ text }, index) => {
    const run = normalised[index];
    if (!run) return;
    for (const character of text) {
      if (GAP.test(character)) {
        if (gap === '') owner = run;
        gap += character;
        continue;
      }
      if (owner && character !== '\n' && before !== '' && before !== '\n')
        owner.text += closeGap(gap, before, character);
      run.text += character;
      gap = '';
      before = character;
    }
  });
  return normalised;
}

function closeGap(gap: string, before: string, after: string): string {
  if (gap === '') return '';
  if (gap.includes('\u3000')) return '\u3000';
  return !gap.includes(' ') && CJK.test(before) && CJK.test(after) ? '' : ' ';
}

function toLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines.map(mergeRuns);
}

/** Merges adjacent runs with the same marks: Word splits a sentence wherever it was edited. */
function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && hasSameMarks(last, run)) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}

function hasSameMarks(one: Run, other: Run): boolean {
  return (['bold', 'italic', 'strike', 'code', 'href'] as const).every(
    (mark) => (one[mark] || undefined) === (other[mark] || undefined),
  );
}
