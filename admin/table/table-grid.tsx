import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { Column } from './columns.ts';
import { type CellPlace, placeOf, rowsMoved, stepAsked } from './move.ts';
import { readRange } from './clipboard.ts';
import type { Row } from './rows.ts';
import { TableRow, choicesId } from './table-row.tsx';
import { isReviewedOn } from './use-table.ts';

interface TableGridProps {
  label: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** How many of them are drawn; the empty one at the end is as well. */
  shown: number;
  /** The column with the day of the review, if entries are reviewed. */
  reviewed: Column | undefined;
  today: string;
  onCell: (row: Row, column: Column, text: string) => void;
  onReviewed: (row: Row, isReviewed: boolean) => void;
  onRange: (range: string[][], at: CellPlace) => void;
  onGo: (place: CellPlace) => void;
  onUndo: (() => void) | undefined;
  onRedo: (() => void) | undefined;
}

/** The table itself: its keys, its clipboard, its rows. */
export function TableGrid(props: TableGridProps) {
  const { label, columns, reviewed, today, onCell, onReviewed, onRange, onGo } = props;
  const reviewLabel = reviewed && `今天${reviewed.label.replace('最近', '')}过`;
  const onKey = (event: KeyboardEvent) => {
    const step = stepAsked(event);
    if (step) {
      event.preventDefault();
      (step === 'undo' ? props.onUndo : props.onRedo)?.();
      return;
    }
    const place = placeOf(event.target);
    const moved = rowsMoved(event);
    if (!place || moved === 0) return;
    event.preventDefault();
    const row = place.row + moved;
    if (row >= 0 && row < props.rows.length) onGo({ ...place, row });
  };
  const onPaste = (event: ClipboardEvent) => {
    const place = placeOf(event.target);
    const range = readRange(event.clipboardData.getData('text/plain'));
    if (!place || !range) return;
    event.preventDefault();
    onRange(range, place);
  };
  return (
    <div className="table-frame">
      <table aria-label={label} onKeyDown={onKey} onPaste={onPaste}>
        <thead>
          <tr>
            <th scope="col">行</th>
            {reviewLabel !== undefined && <th scope="col">{reviewLabel}</th>}
            {columns.map((column) => (
              <th key={column.name} scope="col" data-name={column === columns[0] ? '' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn(props).map(({ row, index }) => (
            <TableRow
              key={row.key}
              row={row}
              index={index}
              columns={columns}
              reviewLabel={reviewLabel}
              isReviewed={isReviewedOn(row, reviewed, today)}
              onCell={onCell}
              onReviewed={onReviewed}
            />
          ))}
        </tbody>
      </table>
      {columns.map((column) => column.choices && <Choices key={column.name} column={column} />)}
    </div>
  );
}

/** The first rows, and the empty one at the end, with their positions. */
function drawn({ rows, shown }: Pick<TableGridProps, 'rows' | 'shown'>) {
  return rows
    .map((row, index) => ({ row, index }))
    .filter(({ index }) => index < shown || index === rows.length - 1);
}

function Choices({ column }: { column: Column }) {
  return (
    <datalist id={choicesId(column)}>
      {[...(column.choices ?? [])].map(([value, label]) => (
        <option key={value} value={label} />
      ))}
    </datalist>
  );
}
