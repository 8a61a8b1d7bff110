import type { Problem } from '../../values/validation/validation-error.ts';
import type { Cell, Grid } from '../grid.ts';
import { lastAtMost } from '../squeeze.ts';

/** Text of a file with a lookup of locations. */
export type Part = { placeAt: (offset: number) => string } & (
  { text: string; hasNoTables?: boolean } | { grid: Grid; title?: string }
) & {
    /** Another reading of the same text: findings that were reported already are not repeated. */
    isAgain?: boolean;
    /**
     * Earlier content, which may still be present: findings that were reported at another place are
     * not repeated.
     */
    isEarlier?: boolean;
  };

/** The extracted content of a file. */
export interface FileText {
  parts: Part[];
  /** Content that could not be inspected, `3 张图片`. */
  unread: string[];
}

/** A file that cannot be inspected but may be published; the message says what to do. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

/** A file that must not be published. */
export class RejectedFileError extends Error {
  override readonly name = 'RejectedFileError';
  readonly problem: Problem;
  constructor(why: Problem) {
    super(why.code);
    this.problem = why;
  }
}

/** Lines joined to one text; a number may continue on the next line. */
export function textPart(lines: readonly { text: string; place: string }[]): Part[] {
  if (lines.length === 0) return [];
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  return [
    {
      text: lines.map(({ text }) => text).join('\n'),
      placeAt: (offset) => lines[lastAtMost(starts, offset)]?.place ?? '',
    },
  ];
}

/** Longer than any cell, so that an offset within a cell identifies the cell. */
const STRIDE = 2 ** 22;

/** The offset of the cell with a number, for a table whose cells have no common text. */
export const cellStart = (cell: number): number => cell * STRIDE;

/** A table with the locations of its cells, by their numbers. */
export const gridPart = (grid: Grid, places: readonly string[], title = ''): Part => ({
  grid,
  title,
  placeAt: (offset) => places[Math.floor(offset / STRIDE)] ?? '',
});

/** A table of texts with a common location. */
export const gridAt = (
  rows: readonly (readonly string[])[],
  place: string,
  title: string,
): Part => {
  const cells = rows.map((row) => row.map((text): Cell => ({ text, start: 0 })));
  return { grid: cells, title, placeAt: () => place };
};
