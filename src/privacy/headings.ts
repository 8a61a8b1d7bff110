import { meaningAt } from './context.ts';
import { personColumns } from './find-tables.ts';
import type { Cell, Grid } from './grid.ts';

const LONGEST_HEADING = 24;

/** The heading of each column: the first row with words and without numbers; a heading that asks for persons wins. */
export function headingsOf(grid: Grid): string[] {
  const [person] = personColumns(grid);
  const isHeading = (row: readonly Cell[]) =>
    row.filter(({ text }) => text.trim() !== '').length > 1 &&
    row.every(({ text }) => text.trim().length <= LONGEST_HEADING && !/\d{6}/.test(text));
  const row = person ? grid[person.row] : grid.slice(0, 4).find(isHeading);
  return (row ?? []).map(({ text }) => text.replace(/\s+/g, ''));
}

/** Whether a heading says that what stands below it is no person's number. */
export function saysOther(heading: string): boolean {
  const said = meaningAt('', 0, 0, { heading });
  const isPersons = said.isIdentity || said.isCard || said.isMobile || said.isDocument;
  return !isPersons && (said.isOther || said.isCounted || said.isUnsaid);
}
