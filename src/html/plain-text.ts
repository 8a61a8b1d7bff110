import { lineWidth } from '../values/line-width.ts';
import { normaliseText } from '../values/normalise-text.ts';
import type { Block } from './blocks.ts';
import { htmlText, toParagraphs } from './runs.ts';

/** Minimum width, in Chinese characters, of a column at which a PDF reader breaks lines. */
const COLUMN = 18;

/** Plain text as paragraphs, one per line. Joins lines that a PDF reader broke at the edge of a column. */
export function readPlainText(text: string): Block[] {
  const lines = normaliseText(text, 'body')
    .split('\n')
    .map((line) => htmlText(line));
  const joined: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1] ?? '';
    const isIndented = /^(?:\u3000| {2})/.test(line);
    if (index > 0 && line.trim() !== '' && !isIndented && isCut(before, lines))
      joined.push(`${joined.pop() ?? ''}\v${line}`);
    else joined.push(line);
  });
  return joined.flatMap((line) =>
    toParagraphs([{ text: line }]).map((runs) => ({ type: 'paragraph' as const, runs })),
  );
}

/** Whether a line ends at the edge of its column: it is as wide as the widest, and ends within a sentence. */
function isCut(line: string, lines: readonly string[]): boolean {
  const widest = Math.max(...lines.map(lineWidth));
  const full = lines.filter((other) => lineWidth(other) >= widest - 2).length;
  return (
    widest >= COLUMN &&
    widest <= 60 &&
    full >= 3 &&
    lineWidth(line) >= widest - 2 &&
    !/[。！？…：；”）.!?:;]\s*$/.test(line)
  );
}
