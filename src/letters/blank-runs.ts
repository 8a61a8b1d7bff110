import { type IRunOptions, TextRun } from 'docx';
import { BLANKS } from './blanks.ts';
import type { QuestionKind } from './letter.ts';

/** The runs of some lines of a paragraph of a Word file. */
export const runsOfLines = (lines: readonly string[], options: IRunOptions = {}): TextRun[] =>
  lines.map((text, index) => new TextRun({ ...options, text, ...(index > 0 && { break: 1 }) }));

/** The lines to write on where nobody has answered. */
export const blankRuns = (kind: QuestionKind, options: IRunOptions = {}): TextRun[] =>
  runsOfLines(BLANKS[kind], { ...options, ...(kind !== 'day' && { underline: {} }) });
