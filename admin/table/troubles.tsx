import type { Column } from './columns.ts';
import type { CellPlace } from './move.ts';
import { type Row, cellOf } from './rows.ts';

/** What is wrong, a line for each cell: its row, its column, what is expected; a press leads to the cell. */
export function Troubles({
  rows,
  columns,
  onGo,
}: {
  rows: readonly Row[];
  columns: readonly Column[];
  onGo: (place: CellPlace) => void;
}) {
  const [first] = columns;
  const troubles = rows.flatMap((row, index) =>
    Object.entries(row.errors).map(([name, message]) => ({
      row: index,
      column: name === '' ? (first?.name ?? '') : name,
      where: `第 ${index + 1} 行 ${(first && cellOf(row, first)) || '（没有名称）'}`,
      what: `${columns.find((column) => column.name === name)?.label ?? '整行'}：${message}`,
    })),
  );
  if (troubles.length === 0) return null;
  return (
    <section className="table-troubles" aria-label="要改的格子">
      <h2>要改的格子（{troubles.length}）</h2>
      <ul>
        {troubles.map(({ row, column, where, what }) => (
          <li key={`${row} ${what}`}>
            <button
              type="button"
              onClick={() => {
                onGo({ row, column });
              }}
            >
              {where}
            </button>{' '}
            {what}
          </li>
        ))}
      </ul>
    </section>
  );
}
