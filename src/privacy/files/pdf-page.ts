import { type Part, gridAt } from './part.ts';
import { linesOf, piecesOf } from './pdf-lines.ts';
import { tablesOf } from './pdf-tables.ts';

/** The extracted content of a page. */
export interface PageText {
  /** In the order of the file, without columns whose numbers are not personal. */
  text: string;
  /** In the visual order, if that differs. */
  seen: string;
  /** Tables, read by line and by cell. */
  tables: Part[];
}

/** Layout takes the time of sorting; no real page has more pieces. */
const MAX_PIECES = 50_000;

/** Reads a page in the order of the file, and in visual order. */
export function readPage(items: readonly object[], place: string): PageText {
  if (items.length > MAX_PIECES) return { text: joinItems(items, NOTHING), seen: '', tables: [] };
  const angles = piecesOf(items).map(linesOf);
  const tables = angles.flatMap(tablesOf);
  const passed = new Set(tables.flatMap((table) => table.passed));
  const text = joinItems(items, passed);
  const seen = angles
    .flat()
    .map(({ segments }) =>
      segments
        .filter(({ orders }) => !orders.some((order) => passed.has(order)))
        .map((segment) => segment.text)
        .join('\t'),
    )
    .join('\n');
  return {
    text,
    seen: unspaced(seen) === unspaced(text) ? '' : seen,
    tables: tables.flatMap(({ title, rows, tall }): Part[] => [
      { ...gridAt(rows, place, title), isAgain: true },
      { ...gridAt(tall, place, title), isAgain: true },
    ]),
  };
}

const NOTHING: ReadonlySet<number> = new Set();

const unspaced = (text: string) => text.replace(/\s+/g, '');

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

const isText = (item: object): item is TextItem => 'str' in item;
/** Gaps above this multiple of the character height separate columns of a table. */
const COLUMN_GAP = 2;
const WORD_GAP = 0.2;

/**
 * Joins the pieces of a page to lines: a lower piece begins a new line, a large gap becomes a tab.
 */
function joinItems(items: readonly object[], passed: ReadonlySet<number>): string {
  // Joined at the end: reading the last character of a growing string would copy it each time.
  const texts: string[] = [];
  let [right, baseline, isLineStart] = [0, Number.NaN, true];
  for (const [order, item] of items.entries()) {
    if (!isText(item)) continue;
    if (item.str !== '' && !passed.has(order)) {
      const [, , , size = 10, x = 0, y = 0] = item.transform;
      const height = Math.abs(size) || item.height || 10;
      if (!isLineStart)
        texts.push(gapOf(Math.abs(y - baseline) < height / 2, (x - right) / height));
      texts.push(item.str);
      [right, baseline, isLineStart] = [x + item.width, y, item.str.endsWith('\n')];
    }
    if (item.hasEOL && !isLineStart) {
      texts.push('\n');
      isLineStart = true;
    }
  }
  return texts.join('');
}

function gapOf(isSameLine: boolean, gap: number): string {
  if (!isSameLine) return '\n';
  if (Math.abs(gap) > COLUMN_GAP) return '\t';
  return gap > WORD_GAP ? ' ' : '';
}
