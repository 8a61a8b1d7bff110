import type { Element, ElementContent } from 'hast';
import { element, elementsIn } from './elements.ts';
import { STYLES } from './styles.ts';

/** A phone shows no more beside each other, and the editor of 公众号 does not scroll sideways. */
const MOST_COLUMNS = 4;

/**
 * A table of at most four columns; a wider one as several, each of which repeats the first column.
 * @param convert the content of a cell
 */
export function toTables(
  table: Element,
  convert: (cell: Element) => ElementContent[],
): ElementContent[] {
  const rows = rowsOf(table);
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  return columnSets(columns).map((set) => {
    const lines = rows.map((row) => {
      const cells = set.flatMap((column) => row[column] ?? []);
      return element(
        'tr',
        '',
        cells.map((cell) => toCell(cell, convert)),
      );
    });
    return element('table', STYLES.table, [element('tbody', '', lines)]);
  });
}

function toCell(cell: Element, convert: (cell: Element) => ElementContent[]): Element {
  const { colSpan, rowSpan } = cell.properties;
  const style = cell.tagName === 'th' ? STYLES.head : STYLES.cell;
  return element('td', style, convert(cell), {
    ...(colSpan !== undefined && { colSpan }),
    ...(rowSpan !== undefined && { rowSpan }),
  });
}

function columnSets(columns: number): number[][] {
  const all = Array.from({ length: columns }, (_, column) => column);
  if (columns <= MOST_COLUMNS) return [all];
  const sets: number[][] = [];
  for (let from = 1; from < columns; from += MOST_COLUMNS - 1)
    sets.push([0, ...all.slice(from, from + MOST_COLUMNS - 1)]);
  return sets;
}

function rowsOf(table: Element): Element[][] {
  const parts = elementsIn(table, /^(?:thead|tbody|tfoot|tr)$/);
  const rows = parts.flatMap((part) => (part.tagName === 'tr' ? [part] : elementsIn(part, /^tr$/)));
  return rows.map((row) => elementsIn(row, /^t[hd]$/));
}
