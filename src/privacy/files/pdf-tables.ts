import { headingsOf, saysOther } from '../headings.ts';
import type { Line, Segment } from './pdf-lines.ts';

/** A table on a page. */
export interface PageTable {
  /** The text above it. */
  title: string;
  /** One row for each line. */
  rows: string[][];
  /**
   * Cells over several lines, each as a row, in its column, with the names beside it in another
   * one.
   */
  tall: string[][];
  /** The pieces whose heading excludes personal numbers. */
  passed: number[];
}

/** A gap above this multiple of the character height separates two tables. */
const ROW_GAP = 5;
/** Lines closer together may belong to one cell. */
const LINE_GAP = 1.9;
const MAX_COLUMNS = 120;

/** Finds text that is laid out in columns. */
export function tablesOf(lines: readonly Line[]): PageTable[] {
  return blocksOf(lines).flatMap((block) =>
    splitAtText(block).flatMap(({ lines: rows, title }) => toTable(rows, title)),
  );
}

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const isNext = last && last.baseline - line.baseline < ROW_GAP * Math.max(last.size, line.size);
    if (isNext) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    last = line;
  }
  return blocks;
}

const widest = (lines: readonly Line[]): Line | undefined =>
  lines.reduce<Line | undefined>(
    (most, line) => (line.segments.length > (most?.segments.length ?? 1) ? line : most),
    undefined,
  );

/**
 * Splits at lines of running text, wider than a column; the last of them is the title of the next
 * table.
 */
function splitAtText(block: readonly Line[]): { lines: Line[]; title: string }[] {
  const columns = widest(block)?.segments.slice(0, MAX_COLUMNS) ?? [];
  if (columns.length < 2) return [];
  const parts: { lines: Line[]; title: string }[] = [{ lines: [], title: '' }];
  for (const line of block) {
    const [only, ...others] = line.segments;
    const isText =
      only && others.length === 0 && columns.filter((each) => overlap(each, only) > 0).length > 1;
    if (isText) parts.push({ lines: [], title: only.text.slice(0, 60) });
    else parts.at(-1)?.lines.push(line);
  }
  return parts.filter(({ lines }) => lines.length > 0);
}

const overlap = (a: Segment, b: Segment) => Math.min(a.right, b.right) - Math.max(a.left, b.left);

function toTable(lines: readonly Line[], title: string): PageTable[] {
  const columns = widest(lines)?.segments ?? [];
  if (columns.length < 2 || columns.length > MAX_COLUMNS || lines.length < 2) return [];
  const placed = lines.map((line) => place(line, columns));
  const rows = placed.map((cells) => cells.map((segments) => textOf(segments)));
  const headings = headingsOf(rows.map((row) => row.map((text) => ({ text, start: 0 }))));
  const others = new Set([...columns.keys()].filter((at) => saysOther(headings[at] ?? '')));
  const passed = placed.flatMap((cells) =>
    cells.flatMap((segments, at) => (others.has(at) ? segments.flatMap((s) => s.orders) : [])),
  );
  const tall = [
    rows.slice(0, HEADING_LINES),
    ...columns.map((_, at) => tallCells(lines, rows, at)),
  ];
  return [{ title, rows, tall: tall.flat(), passed }];
}

const HEADING_LINES = 3;

const textOf = (segments: readonly Segment[]) => segments.map(({ text }) => text).join(' ');

/** The segments of a line, in the columns that contain them or are nearest. */
function place(line: Line, columns: readonly Segment[]): Segment[][] {
  const cells: Segment[][] = columns.map(() => []);
  for (const segment of line.segments.slice(0, 2 * MAX_COLUMNS)) {
    let [best, at] = [-Infinity, 0];
    for (const [index, column] of columns.entries()) {
      const shared = overlap(column, segment);
      if (shared > best) [best, at] = [shared, index];
    }
    cells[at]?.push(segment);
  }
  return cells;
}

/** Lines directly below each other in a column; single lines are cells of their row already. */
function tallCells(lines: readonly Line[], rows: readonly string[][], column: number): string[][] {
  const tall: string[][] = [];
  let [from, texts] = [0, [] as string[]];
  let last: Line | undefined;
  const close = (to: number) => {
    if (texts.length > 1) tall.push(tallRow(rows, column, texts, from, to));
    texts = [];
  };
  for (const [index, line] of lines.entries()) {
    const text = rows[index]?.[column] ?? '';
    if (text === '') continue;
    const isNext = last && last.baseline - line.baseline < LINE_GAP * line.size;
    if (!isNext) {
      close(index - 1);
      from = index;
    }
    texts.push(text);
    last = line;
  }
  close(lines.length - 1);
  return tall;
}

const MAX_NAMES = 400;

function tallRow(
  rows: readonly string[][],
  column: number,
  texts: readonly string[],
  from: number,
  to: number,
): string[] {
  let beside = '';
  for (let index = Math.max(from - 1, 0); index <= to && beside.length < MAX_NAMES; index += 1)
    beside += ` ${(rows[index] ?? []).join(' ').replace(/[\da-zA-Z]+/g, ' ')}`;
  const row = (rows[0] ?? []).map((_, at) => (at === column ? texts.join('\n') : ''));
  return [...row, beside];
}
