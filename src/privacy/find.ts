import type { Spot, Surroundings } from './finding.ts';
import { type Scene, findNumbers } from './find-numbers.ts';
import { personColumns, tableSpots } from './find-tables.ts';
import { findAddresses, findDocuments, findEmails, findScientific } from './find-text.ts';
import { foldText } from './fold.ts';
import { type Cell, type Grid, splitTables } from './grid.ts';

/**
 * Everything private in a text, in its order. Tables in it (Markdown, HTML, tabs) are read by their headings. Takes time
 * in proportion to the text.
 */
export function findPrivate(text: string, surroundings: Surroundings): Spot[] {
  const { grids, rest } = splitTables(text);
  return [
    ...findPlain({ ...surroundings, folded: foldText(rest) }),
    ...(text.includes('@') || text.includes('＠') ? emailsIn(text, surroundings) : []),
    ...grids.flatMap((grid) => findInGrid(grid, surroundings)),
  ].sort((a, b) => a.start - b.start);
}

/** A list of addresses may be a table or not. */
const emailsIn = (text: string, surroundings: Surroundings) =>
  findEmails({ ...surroundings, folded: foldText(text).replace(/[|\t]/g, ' ') });

/** Everything private in a table. Offsets are those of its cells. */
export function findInGrid(grid: Grid, surroundings: Surroundings): Spot[] {
  const headings = headingsOf(grid);
  const spots = grid.flatMap((row) => {
    const told = row.map(({ text }) => text).join(' ');
    // Most rows of a large table hold nothing like a number that is told of.
    if (!MAY_HOLD.test(told)) return [];
    return [...findInRow(row, headings, surroundings, told), ...findTorn(row, surroundings)];
  });
  return [...spots, ...tableSpots(grid, spots, surroundings.known)];
}

/** At least eight digits, however they are dressed, or a power of ten, or an address. */
const MAY_HOLD = /(?:\p{N}[^\p{N}]{0,12}){8}|[eE]\s?\+?1\d|址|(?:[〇○零一二三四五六七八九]){11}/u;

function findInRow(
  row: readonly Cell[],
  headings: readonly string[],
  surroundings: Surroundings,
  told: string,
): Spot[] {
  return row.flatMap(({ text, start }, column) => {
    if (!MAY_HOLD.test(text)) return [];
    const label = row[column - 1]?.text ?? '';
    // In a form the label stands in the cell before.
    const heading = `${headings[column] ?? ''} ${/\d{4}/.test(label) ? '' : label.trim()}`;
    const spots = findPlain({ ...surroundings, folded: foldText(text), heading, row: told });
    return spots.map((spot) => ({ ...spot, start: spot.start + start, end: spot.end + start }));
  });
}

const TORN_FROM = 11;

/** A number with one digit in each cell, as forms have it. */
function findTorn(row: readonly Cell[], surroundings: Surroundings): Spot[] {
  const spots: Spot[] = [];
  for (let from = 0; from < row.length; from += 1) {
    let to = from;
    while (/^\s*[\dXx０-９Ｘ]\s*$/.test(row[to]?.text ?? '')) to += 1;
    if (to - from >= TORN_FROM) {
      const folded = foldText(
        row
          .slice(from, to)
          .map(({ text }) => text.trim())
          .join('-'),
      );
      const start = row[from]?.start ?? 0;
      const heading = row[from - 1]?.text ?? '';
      const found = findNumbers({ ...surroundings, folded, heading });
      spots.push(...found.map((spot) => ({ ...spot, start, end: start + 1 })));
    }
    from = to;
  }
  return spots;
}

const LONGEST_HEADING = 24;

/** The heading of each column: the first row with words and without numbers; a heading that asks for persons wins. */
function headingsOf(grid: Grid): string[] {
  const [person] = personColumns(grid);
  const isHeading = (row: readonly Cell[]) =>
    row.filter(({ text }) => text.trim() !== '').length > 1 &&
    row.every(({ text }) => text.trim().length <= LONGEST_HEADING && !/\d{6}/.test(text));
  const row = person ? grid[person.row] : grid.slice(0, 4).find(isHeading);
  return (row ?? []).map(({ text }) => text.replace(/\s+/g, ''));
}

function findPlain(scene: Scene): Spot[] {
  return [
    ...findNumbers(scene),
    ...findScientific(scene),
    ...findDocuments(scene),
    ...findAddresses(scene),
  ];
}
