import type { Spot, Surroundings } from './finding.ts';
import { findDocuments } from './find-documents.ts';
import { emailsInGrid, findEmails } from './find-emails.ts';
import { splitLists } from './delimited.ts';
import { findAddresses } from './find-addresses.ts';
import { findListed } from './find-listed.ts';
import { findNumbers } from './find-numbers.ts';
import { coveredColumns, tableSpots } from './find-tables.ts';
import { findScanned, findScientific } from './find-text.ts';
import { tornInColumns, tornInRow, tornOverRows } from './find-torn.ts';
import { foldText } from './fold.ts';
import { type Cell, type Grid, splitTables, withoutTags } from './grid.ts';
import { headingsOf } from './headings.ts';
import type { Scene } from './scene.ts';
import { squeeze, withoutBoxes } from './squeeze.ts';

/**
 * All private data in a text, in order. Tables in it (Markdown, HTML, tabs) are read by their
 * headings. Linear time.
 */
export function findPrivate(text: string, surroundings: Surroundings): Spot[] {
  const tables = splitTables(text);
  const { grids: lists, rest } = splitLists(tables.rest);
  const grids = [...tables.grids, ...lists];
  const inGrids = grids.flatMap((grid) => findInGrid(grid, surroundings));
  const hasEmails = /[@＠]/.test(text) && !inGrids.some(({ kind }) => kind === 'emails');
  return [
    ...findPlain({ ...surroundings, folded: foldText(rest) }),
    ...(hasEmails ? emailsIn(text, surroundings) : []),
    ...inGrids,
  ].sort((a, b) => a.start - b.start);
}

/** The same for a text whose tables are read separately. */
export function findInFlow(text: string, surroundings: Surroundings): Spot[] {
  return [
    ...findPlain({ ...surroundings, folded: foldText(text) }),
    ...emailsIn(text, surroundings),
  ].sort((a, b) => a.start - b.start);
}

/** A list of addresses may be a table or not; in a table it is reported there. */
const emailsIn = (text: string, surroundings: Surroundings) =>
  findEmails({ ...surroundings, folded: foldText(text).replace(/[|\t]/g, ' ') });

/** Everything private in a table. Offsets are those of its cells. */
export function findInGrid(grid: Grid, surroundings: Surroundings): Spot[] {
  const headings = headingsOf(grid);
  const title = titleOf(grid, surroundings.title);
  const covered = coveredColumns(grid);
  const inRows = grid.flatMap((row, index) => {
    const words = row.map(({ text }) => text).join(' ');
    // Most rows of a large table contain nothing like a private number.
    if (!MAY_HOLD.test(words)) return [];
    const inside = { ...surroundings, title, row: words };
    const above = grid[index - 1] ?? [];
    const torn = tornInRow(row, headings, inside);
    const taken = new Set(torn.flatMap(({ columns }) => columns));
    const found = findInRow(row, { headings, above, covered, taken }, inside);
    return [...torn.map(({ spot }) => spot), ...found];
  });
  const spots = [
    ...inRows,
    ...tornOverRows(grid, surroundings),
    ...tornInColumns(grid, headings, surroundings),
  ];
  return [
    ...spots,
    ...emailsInGrid(grid, surroundings),
    ...tableSpots(grid, spots, surroundings.known),
  ];
}

/** The name of the sheet, and text alone in the rows above the headings. */
function titleOf(grid: Grid, title = ''): string {
  const above: string[] = [];
  for (const row of grid.slice(0, 3)) {
    const cells = row.filter(({ text }) => text.trim() !== '');
    if (cells.length > 1) break;
    above.push(cells[0]?.text.slice(0, MAX_TITLE_LENGTH) ?? '');
  }
  return [title, ...above.filter((text) => !/\d{6}/.test(text))].join(' ');
}

const MAX_TITLE_LENGTH = 40;

/** At least seven digits in any format, or scientific notation, or an address. */
const MAY_HOLD =
  /(?:\p{N}[^\p{N}]{0,12}){7}|[eE]\s?\+?1\d|址|(?:[〇○零一二三四五六七八九幺么两壹贰叁肆伍陆柒捌玖][ -]?){11}|\p{N}\s?[号室栋幢弄楼户座-]/u;

const MAX_LABEL_LENGTH = 24;
const MAX_MARKUP_LENGTH = 400;

interface Around {
  headings: readonly string[];
  above: readonly Cell[];
  /** Columns that are reported as a whole. */
  covered: ReadonlySet<number>;
  /** Columns that are part of a number across cells. */
  taken: ReadonlySet<number>;
}

/** The label that a cell provides for its neighbour: a few words without a number. */
function labelIn(cell: Cell | undefined): string {
  const text = cell && cell.text.length <= MAX_MARKUP_LENGTH ? withoutTags(cell.text).trim() : '';
  return text.length <= MAX_LABEL_LENGTH && !/\d{3}/.test(text) ? text : '';
}

function findInRow(
  row: readonly Cell[],
  { headings, above, covered, taken }: Around,
  surroundings: Surroundings,
): Spot[] {
  return row.flatMap(({ text, start }, column) => {
    if (taken.has(column) || !MAY_HOLD.test(text)) return [];
    // In a form the label is in the cell before, or in the one above.
    const label = labelIn(row[column - 1]);
    const heading = [headings[column] ?? '', label || labelIn(above[column])].join(' ');
    const found = findPlain({ ...surroundings, folded: foldText(text), heading });
    const spots = found.filter(({ kind }) => kind !== 'address' || !covered.has(column));
    return spots.map((spot) => ({ ...spot, start: spot.start + start, end: spot.end + start }));
  });
}

/** Searches a folded text after removing all characters of no width. */
function findPlain(scene: Scene): Spot[] {
  const { text, placeOf } = squeeze(scene.folded);
  const squeezed = { ...scene, folded: withoutBoxes(text) };
  const scanned = findScanned(squeezed);
  const listed = findListed(squeezed);
  const numbers = findNumbers(squeezed).filter(isOutside([...scanned, ...listed]));
  const spots = [
    ...scanned,
    ...listed,
    ...numbers,
    ...findScientific(squeezed),
    ...findAddresses(squeezed),
  ];
  const documents = findDocuments(squeezed).filter(isOutside(spots));
  return [...spots, ...documents].map((spot) => ({
    ...spot,
    start: placeOf(spot.start),
    end: placeOf(spot.end - 1) + 1,
  }));
}

const isOutside =
  (spots: readonly Spot[]) =>
  ({ start, end }: Spot): boolean =>
    !spots.some((spot) => spot.start < end && spot.end > start);
