import { memo, useId } from 'react';
import type { Column } from './columns.ts';
import { type Row, cellOf, isChanged } from './rows.ts';

/** The column of the box that says that an entry was reviewed today. */
export const REVIEWED = 'reviewed';

interface TableRowProps {
  row: Row;
  /** Position in the table, from 0. */
  index: number;
  columns: readonly Column[];
  /** The label of the box, `今天核实过`; undefined for entries that are not reviewed. */
  reviewLabel: string | undefined;
  isReviewed: boolean;
  onCell: (row: Row, column: Column, text: string) => void;
  onReviewed: (row: Row, isReviewed: boolean) => void;
}

/** A line of the table. Redrawn only if its own row changes. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, columns, reviewLabel, isReviewed, onCell, onReviewed } = props;
  const [first] = columns;
  const title = (first && cellOf(row, first)) || '新的一行';
  const whole = row.errors[''] ?? row.note;
  return (
    <tr data-changed={isChanged(row) ? '' : undefined}>
      <th scope="row">{index + 1}</th>
      {reviewLabel !== undefined && (
        <td>
          <input
            type="checkbox"
            aria-label={`${title} ${reviewLabel}`}
            data-row={index}
            data-column={REVIEWED}
            checked={isReviewed}
            onChange={({ target }) => {
              onReviewed(row, target.checked);
            }}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.name} data-name={column === first ? '' : undefined}>
          <Cell
            column={column}
            index={index}
            title={title}
            text={cellOf(row, column)}
            error={row.errors[column.name]}
            onText={(text) => {
              onCell(row, column, text);
            }}
          />
          {column === first && whole !== undefined && (
            <p className={row.errors[''] === undefined ? 'table-note' : 'table-error'}>{whole}</p>
          )}
        </td>
      ))}
    </tr>
  );
});

interface CellProps {
  column: Column;
  index: number;
  title: string;
  text: string;
  error: string | undefined;
  onText: (text: string) => void;
}

function Cell({ column, index, title, text, error, onText }: CellProps) {
  const id = useId();
  return (
    <>
      <input
        type="text"
        aria-label={`${title} ${column.label}`}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : id}
        list={column.choices && choicesId(column)}
        data-row={index}
        data-column={column.name}
        value={text}
        onChange={({ target }) => {
          onText(target.value);
        }}
      />
      {error !== undefined && (
        <p className="table-error" id={id}>
          {error}
        </p>
      )}
    </>
  );
}

/** The id of the list of a column's choices. */
export const choicesId = ({ name }: Column): string => `table-choices-${name}`;
