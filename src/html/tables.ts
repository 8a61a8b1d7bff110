import type { Element } from 'hast';
import { type Block, type Run, textOf } from './blocks.ts';
import { attribute, find } from './tree.ts';

type ReadBlocks = (element: Element) => Block[];

/**
 * A table as rows of cells, the first row its head. Merged cells are split: a cell that spans several rows is repeated
 * in each; of one that spans several columns, the first gets the text. A layout table, with one column or with nested
 * tables, is replaced by its contents. Pictures follow the table.
 */
export function readTable(table: Element, read: ReadBlocks): Block[] {
  const cells = toGrid(rowsOf(table), read);
  const captions = captionsOf(table).flatMap(read);
  if (find(table, ({ tagName }) => tagName === 'table'))
    return [...captions, ...uniqueBlocks(cells)];
  const filled = cells.filter((row) => row.some(({ blocks }) => toRuns(blocks).length > 0));
  const width = Math.max(0, ...filled.map((row) => row.findLastIndex(hasText) + 1));
  if (width <= 1) return [...captions, ...uniqueBlocks(cells)];
  const rows = filled.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column];
      return cell && !cell.isRepeated ? toRuns(cell.blocks) : [];
    }),
  );
  const grid: Block = { type: 'table', rows: [plainHead(rows[0] ?? []), ...rows.slice(1)] };
  // A cell holds text only.
  return [...captions, grid, ...uniqueBlocks(cells).flatMap(picturesIn)];
}

interface Cell {
  blocks: Block[];
  /** The second or a later column of a merged cell. */
  isRepeated: boolean;
}

const hasText = ({ blocks, isRepeated }: Cell) => !isRepeated && toRuns(blocks).length > 0;

const captionsOf = ({ children }: Element): Element[] =>
  children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  );

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

function toGrid(rows: readonly Element[], read: ReadBlocks): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    for (const cell of row.children) {
      if (cell.type !== 'element' || !/^t[dh]$/.test(cell.tagName)) continue;
      const blocks = read(cell);
      let x = 0;
      while (grid[y]?.[x]) x++;
      for (let down = 0; down < Math.min(span(cell, 'rowSpan'), rows.length - y); down++) {
        for (let right = 0; right < span(cell, 'colSpan'); right++) {
          const target = grid[y + down];
          if (target) target[x + right] = { blocks, isRepeated: right > 0 };
        }
      }
    }
  });
  // Rows of a table that Excel cut off may lack cells.
  return grid.map((row) => Array.from(row, (cell) => cell ?? { blocks: [], isRepeated: true }));
}

const span = (cell: Element, name: string) =>
  Math.min(50, Math.max(1, Number(attribute(cell, name)) || 1));

/** The contents of the cells, each once. */
function uniqueBlocks(cells: readonly Cell[][]): Block[] {
  return [...new Set(cells.flat().map(({ blocks }) => blocks))].flat();
}

function picturesIn(block: Block): Block[] {
  if (block.type === 'picture') return [block];
  if (block.type === 'quote') return block.blocks.flatMap(picturesIn);
  return block.type === 'list' ? block.items.flat().flatMap(picturesIn) : [];
}

/** A cell's text on lines of its own. */
export function toRuns(blocks: readonly Block[]): Run[] {
  return blocks
    .map(blockRuns)
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index === 0 ? runs : [{ text: '\n' }, ...runs]));
}

function blockRuns(block: Block): Run[] {
  switch (block.type) {
    case 'paragraph':
      return block.runs;
    case 'heading':
      return block.runs.map((run) => ({ ...run, bold: true }));
    case 'quote':
      return toRuns(block.blocks);
    case 'code':
      return [{ text: block.text }];
    case 'list':
      return block.items.flatMap((item, index) => [
        { text: `${index > 0 ? '\n' : ''}${block.ordered ? `${block.start + index}. ` : '· '}` },
        ...toRuns(item),
      ]);
    case 'table':
      return block.rows.flat().flatMap((runs) => [...runs, { text: ' ' }]);
    default:
      return [];
  }
}

/** The head is bold anyway. */
function plainHead(row: readonly Run[][]): Run[][] {
  const isBold = row.flat().every(({ bold, text }) => bold === true || text.trim() === '');
  if (!isBold || textOf(row.flat()) === '') return [...row];
  return row.map((runs) => runs.map((run) => ({ ...run, bold: false })));
}
