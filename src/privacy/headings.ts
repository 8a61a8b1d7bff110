import { meaningAt } from './context.ts';
import { personRow } from './find-tables.ts';
import { type Cell, type Grid, withoutTags } from './grid.ts';

const MAX_HEADING_LENGTH = 24;

/**
 * The heading of each column: the first row with words and without numbers; a heading for personal
 * data has priority.
 */
export function headingsOf(grid: Grid): string[] {
  const words = (row: readonly Cell[]) => row.map(({ text }) => withoutTags(text).trim());
  const isHeading = (row: readonly string[]) =>
    row.filter((text) => text !== '').length > 1 &&
    row.every((text) => text.length <= MAX_HEADING_LENGTH && !/\d{6}/.test(text));
  const person = grid[personRow(grid)];
  const row = person ? words(person) : grid.slice(0, 4).map(words).find(isHeading);
  return (row ?? []).map((text) => text.replace(/\s+/g, ''));
}

/** Whether a heading excludes personal numbers below it. */
export function saysOther(heading: string): boolean {
  const said = meaningAt('', 0, 0, { heading });
  const isPersons = said.isIdentity || said.isCard || said.isMobile || said.isDocument;
  return !isPersons && (said.isOther || said.isCounted || said.isUnsaid);
}
