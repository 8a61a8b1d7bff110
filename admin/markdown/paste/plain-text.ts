import { lineWidth } from '../../../src/values/line-width.ts';
import { normaliseText } from '../../../src/values/normalise-text.ts';
import type { Block } from './blocks.ts';
import { htmlText, toParagraphs } from './runs.ts';

/** Shortest width, in Chinese characters, of a column that a PDF reader cuts its lines to. */
const COLUMN = 18;

/** Plain text as paragraphs, one a line. Lines that a PDF reader cut at the edge of its column are joined again. */
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

/** Whether a line ends because its column does: as wide as the widest, and in the middle of a sentence. */
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
