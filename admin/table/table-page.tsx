import '../ui/page.css';
import './table.css';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { lastValues, rememberLast } from '../forms/defaults.ts';
import type { Column } from './columns.ts';
import { namesOf } from './heads.ts';
import { type CellPlace, focusCell } from './move.ts';
import { pasteRange } from './paste.ts';
import { type Row, asStored, isChanged, withCell } from './rows.ts';
import { TableBar } from './table-bar.tsx';
import { TableGrid } from './table-grid.tsx';
import type { TablePageProps } from './table-props.ts';
import { Troubles } from './troubles.tsx';
import { useSaving } from './use-saving.ts';
import { useTable, withReview } from './use-table.ts';

/** Rows drawn at once; the rest on demand. */
const PORTION = 60;

/** A collection as a table: reviewed, typed and pasted by keyboard, saved as a whole. */
export default function TablePage(props: TablePageProps) {
  const { model, readSnapshot } = props;
  const table = useTable(model, readSnapshot);
  const { rows, columns, change, reviewed, reviewer, loaded } = table;
  const today = toShanghaiDate(new Date());
  const field = model.table.reviewer ?? '';
  const [by, setBy] = useState(() => String(lastValues(model.name)[field] ?? ''));
  const [shown, setShown] = useState(PORTION);
  const [notices, setNotices] = useState<readonly string[]>([]);
  const pastes = useRef(0);
  const saving = useSaving(props, table, setNotices);
  const changed = rows.filter(isChanged).length;
  useQuestionBeforeLeaving(changed > 0);

  const changeRow = useCallback(
    (row: Row, step: string, to: (row: Row) => Row) => {
      change((all) => all.map((each) => (each.key === row.key ? to(each) : each)), step);
    },
    [change],
  );
  const onCell = useCallback(
    (row: Row, column: Column, text: string) => {
      changeRow(row, `${row.key} ${column.name}`, (each) => withCell(each, column, text));
    },
    [changeRow],
  );
  const onReviewed = useCallback(
    (row: Row, isReviewed: boolean) => {
      const day = isReviewed ? today : undefined;
      changeRow(row, `${row.key} ${String(day)}`, (each) =>
        withReview(each, { reviewed, reviewer }, day, by),
      );
    },
    [changeRow, reviewed, reviewer, today, by],
  );
  const onRange = (range: string[][], place: CellPlace) => {
    const names = namesOf(model);
    const at = columns.findIndex(({ name }) => name === place.column);
    const pasted = pasteRange({ columns, rows, names, create: table.create }, range, {
      row: place.row,
      column: Math.max(0, at),
    });
    pastes.current += 1;
    change(() => pasted.rows, `paste ${pastes.current}`);
    setShown((before) => Math.max(before, pasted.rows.length));
    setNotices([
      `贴进 ${pasted.touched.length} 行，还没有存。贴错了，按Ctrl+Z撤销。`,
      ...pasted.left,
    ]);
    void saving.check(pasted.rows, pasted.touched);
  };
  const onSave = () => {
    if (by !== '') rememberLast(model, { ...lastValues(model.name), [field]: by });
    void saving.save();
  };
  const onDiscard = () => {
    change(asStored, 'discard');
    setNotices(['改过的都换回原来的了。点错了，点“撤销”。']);
  };
  const goTo = (place: CellPlace) => {
    if (focusCell(place)) return;
    flushSync(() => {
      setShown(Math.max(shown + PORTION, place.row + 1));
    });
    focusCell(place);
  };
  return (
    <main className="desk-page entry-table">
      <h1>{model.label}：表格</h1>
      <p>
        空格勾选，上下箭头或回车换行，Tab换格，Ctrl+Z撤销，Ctrl+S保存。从WPS、Excel复制一片，点一格再粘贴：带表头的按列名放，有店名的按店名找；不带表头的从这一格往右往下放。空着的格子不改。
      </p>
      <TableBar
        reviewer={reviewer?.label}
        isBusy={saving.isBusy}
        onBy={setBy}
        onUndo={table.undo}
        {...{ by, changed, onSave, onDiscard }}
      />
      <Notices notices={notices}>
        {loaded === undefined && <p>正在读取……</p>}
        {loaded === 'failed' && <p>读不到内容。请看看网络，再打开这一页。</p>}
      </Notices>
      <Troubles rows={rows} columns={columns} onGo={goTo} />
      {typeof loaded === 'object' && (
        <TableGrid
          label={model.label}
          {...{ columns, rows, shown, reviewed, today, onCell, onReviewed, onRange }}
          onGo={goTo}
          onUndo={table.undo}
          onRedo={table.redo}
        />
      )}
      {rows.length > shown && (
        <button
          type="button"
          onClick={() => {
            setShown(shown + PORTION);
          }}
        >
          再显示 {Math.min(PORTION, rows.length - shown)} 行
        </button>
      )}
    </main>
  );
}

function Notices({ notices, children }: { notices: readonly string[]; children: ReactNode }) {
  return (
    <div role="status">
      {children}
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </div>
  );
}

function useQuestionBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isUnsaved]);
}
