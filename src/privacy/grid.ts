import { hasReadableAttribute } from './fold.ts';

/** A cell of a table within a text. */
export interface Cell {
  text: string;
  /** Offset of its text in the text that contains the table. */
  start: number;
}

export type Grid = readonly (readonly Cell[])[];

/** The tables of a text, and the rest: of the same length, with the tables blanked out. */
export interface Split {
  grids: Grid[];
  rest: string;
}

/** The readable text of a cell. */
export const withoutTags = (text: string): string => text.replace(/<[^<>]*>/g, '');

const TABLE_BEGIN = /<table\b/gi;
const TABLE_END = /<\/table\s*>/gi;
const HTML_ROW = /<tr\b[^>]*>/gi;
const HTML_CELL = /<t[dh]\b[^>]*>/gi;
const ONE_ROW = /^\s*[|｜][^|｜]*[|｜].*[|｜]\s*$/;
const RULE = /^[\s|:+-]*$/;

/** Finds tables: HTML, Markdown pipes, and tab-separated lines as pasted from Excel. */
export function splitTables(text: string): Split {
  const grids: Grid[] = [];
  let rest = '';
  let from = 0;
  for (const { start, end } of htmlTables(text)) {
    grids.push(htmlGrid(text.slice(start, end), start));
    rest += text.slice(from, start) + blank(text.slice(start, end));
    from = end;
  }
  rest += text.slice(from);
  const lines = linesOf(rest);
  let rows: Line[] = [];
  const kept: string[] = [];
  const close = () => {
    const isTable = rows.length > 1 || ONE_ROW.test(rows[0]?.text ?? '');
    if (isTable) grids.push(rows.filter(({ text: row }) => !RULE.test(row)).map(cellsOf));
    kept.push(...rows.map((row) => (isTable ? blank(row.text) : row.text)));
    rows = [];
  };
  for (const line of lines) {
    if (/[|\t]/.test(line.text.trim()) || /｜/.test(line.text)) rows.push(line);
    else {
      close();
      kept.push(line.text);
    }
  }
  close();
  return { grids, rest: grids.length > 0 ? kept.join('\n') : text };
}

/** A line of a text, with its offset. */
export interface Line {
  text: string;
  start: number;
}

export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const from = start;
    start += line.length + 1;
    return { text: line, start: from };
  });
}

/** Spaces of the same length, with the line breaks in place. */
const blank = (text: string) => text.replace(/[^\n]/g, ' ');

function cellsOf({ text, start }: Line): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const match of `${text}|`.matchAll(/(?<!\\)\||｜|\t/g)) {
    cells.push({ text: text.slice(from, match.index), start: start + from });
    from = match.index + 1;
  }
  // A pipe at the beginning and at the end of a line separates no cells.
  const isBounded = /^\s*[|｜]/.test(text);
  return isBounded ? cells.slice(1) : cells;
}

/** Each from its opening tag to the next closing one; linear time, closed or not. */
function htmlTables(text: string): { start: number; end: number }[] {
  const begins = [...text.matchAll(TABLE_BEGIN)].map(({ index }) => index);
  const ends = [...text.matchAll(TABLE_END)].map(({ 0: tag, index }) => index + tag.length);
  const tables: { start: number; end: number }[] = [];
  let at = 0;
  for (const start of begins) {
    if (start < (tables.at(-1)?.end ?? 0)) continue;
    while (at < ends.length && (ends[at] ?? 0) <= start) at += 1;
    const end = ends[at];
    if (end === undefined) break;
    tables.push({ start, end });
  }
  return tables;
}

function htmlGrid(table: string, at: number): Cell[][] {
  const rows = pieces(table, HTML_ROW, 0).map((row) => {
    const cells = pieces(row.text, HTML_CELL, row.start);
    return [...cells, ...outside(row.text, HTML_CELL, row.start)];
  });
  return [...outside(table, HTML_ROW, 0).map((cell) => [cell]), ...rows].map((cells) =>
    cells.map((cell) => ({ ...cell, start: cell.start + at })),
  );
}

const MAY_TELL = /(?:\p{N}[^\p{N}]{0,3}){7}|@/u;

/** Content of a table or row outside of its cells: attributes, captions, invalid text. */
function outside(text: string, opening: RegExp, start: number): Line[] {
  const [first] = text.matchAll(opening);
  const head = text.slice(0, first?.index);
  return MAY_TELL.test(head) ? [{ text: head, start }] : [];
}

/** The text from the end of each opening tag to the beginning of the next. */
function pieces(text: string, opening: RegExp, offset: number): Line[] {
  const tags = [...text.matchAll(opening)];
  return tags.map(({ 0: tag, index }, order) => {
    // A number in an attribute belongs to its cell.
    const start = hasReadableAttribute(tag) ? index : index + tag.length;
    return { text: text.slice(start, tags[order + 1]?.index), start: start + offset };
  });
}
