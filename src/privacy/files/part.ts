import type { Problem } from '../../values/faults/fault.ts';
import type { Grid } from '../grid.ts';
import { lastAtMost } from '../squeeze.ts';

/** Text of a file with its places. */
export type Part =
  | { text: string; placeAt: (offset: number) => string }
  | { grid: Grid; placeAt: (offset: number) => string };

/** What was read of a file. */
export interface FileText {
  parts: Part[];
  /** What could not be looked into, `3 张图片`. */
  unread: string[];
}

/** A file that nobody can look into, which may be published all the same; the message says what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** A file that must not be published as it is. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  readonly problem: Problem;
  constructor(why: Problem) {
    super(why.code);
    this.problem = why;
  }
}

/** Lines as one text; a number may go on from one line to the next. */
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

/** Farther apart than any cell is long, so that a place within a cell leads to its cell. */
const STRIDE = 2 ** 22;

/** Where the cell with a number begins, of a table whose cells stand in no common text. */
export const cellStart = (cell: number): number => cell * STRIDE;

/** A table with the places of its cells, by their numbers. */
export const gridPart = (grid: Grid, places: readonly string[]): Part => ({
  grid,
  placeAt: (offset) => places[Math.floor(offset / STRIDE)] ?? '',
});
