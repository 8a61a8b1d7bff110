import { asksForPrivate } from './find-tables.ts';
import { type Cell, type Grid, type Line, type Split, linesOf, withoutTags } from './grid.ts';

/**
 * Separators of the cells of a line: a comma, as in exported spreadsheets, or spaces, as people
 * align a table in a text.
 */
const CUTS: readonly RegExp[] = [/[,，]/g, /;|；/g, /[ \u00a0\u3000]{2,}/g, /[ \u00a0\u3000]+/g];
const MAX_HEADING_LENGTH = 12;
const MAX_CELLS = 60;
const MAX_LINE = 2000;

/**
 * Finds lists: lines with as many cells as the heading line above them, if its headings denote
 * private data. `rest` has the same length, with the lists blanked out.
 */
export function splitLists(text: string): Split {
  if (!MAY_ASK.test(text)) return { grids: [], rest: text };
  const lines = linesOf(text);
  const grids: Grid[] = [];
  const rest = lines.map(({ text: line }) => line);
  for (let at = 0; at < lines.length; at += 1) {
    const rows = listFrom(lines, at);
    if (rows.length < 2) continue;
    grids.push(rows);
    for (let row = at; row < at + rows.length; row += 1)
      rest[row] = ' '.repeat(rest[row]?.length ?? 0);
    at += rows.length - 1;
  }
  return { grids, rest: grids.length > 0 ? rest.join('\n') : text };
}

/** Quick pre-check: most texts contain no such heading. */
const MAY_ASK =
  /身份|证件|手机|移动电话|银行卡|卡号|[账帐]号|护照|通行证|住址|地址|病|诊断|残疾|困|致困/;

function listFrom(lines: readonly Line[], first: number): Cell[][] {
  const heading = lines[first];
  if (!heading || heading.text.length > MAX_LINE || !MAY_ASK.test(heading.text)) return [];
  for (const cut of CUTS) {
    const headings = cellsOf(heading, cut);
    if (!isHeading(headings)) continue;
    const rows = [headings];
    for (let at = first + 1; at < lines.length; at += 1) {
      const line = lines[at];
      const cells = line && line.text.length <= MAX_LINE ? cellsOf(line, cut) : [];
      if (cells.length !== headings.length) break;
      rows.push(cells);
    }
    if (rows.length > 1) return rows;
  }
  return [];
}

const isHeading = (cells: readonly Cell[]) =>
  cells.length > 1 &&
  cells.length <= MAX_CELLS &&
  cells.every(({ text }) => text.length > 0 && text.length <= MAX_HEADING_LENGTH) &&
  cells.every(({ text }) => !/[。！？：:（(\p{N}]/u.test(text)) &&
  cells.some(({ text }) => asksForPrivate(withoutTags(text)));

const QUOTED = /^"(.*)"$/s;

/** In a line with quotation marks, separators inside them are ignored. */
function cellsOf({ text, start }: Line, cut: RegExp): Cell[] {
  const trimmed = text.trim();
  const offset = text.indexOf(trimmed);
  const quotes = trimmed.replace(/"[^"]*"/g, (quoted) => '"'.repeat(quoted.length));
  const cells: Cell[] = [];
  let from = 0;
  const add = (to: number) => {
    const cell = trimmed.slice(from, to);
    const inner = QUOTED.exec(cell)?.[1];
    const at = start + offset + from + (inner === undefined ? 0 : 1);
    cells.push({ text: inner ?? cell, start: at });
  };
  for (const { 0: sign, index } of quotes.matchAll(cut)) {
    add(index);
    from = index + sign.length;
  }
  add(trimmed.length);
  return cells;
}
