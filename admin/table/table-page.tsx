import './table.css';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { lastValues, rememberLast } from '../forms/defaults.ts';
import type { Column } from './columns.ts';
import type { CellPlace } from './move.ts';
import { pasteRange } from './paste.ts';
import { type Row, isChanged, withCell } from './rows.ts';
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
  const saving = useSaving(props, table, setNotices);
  const changed = rows.filter(isChanged).length;
  useQuestionBeforeLeaving(changed > 0);

  const changeRow = useCallback(
    (row: Row, to: (row: Row) => Row) => {
      change((all) => all.map((each) => (each.key === row.key ? to(each) : each)));
    },
    [change],
  );
  const onCell = useCallback(
    (row: Row, column: Column, text: string) => {
      changeRow(row, (each) => withCell(each, column, text));
    },
    [changeRow],
  );
  const onReviewed = useCallback(
    (row: Row, isReviewed: boolean) => {
      const day = isReviewed ? today : undefined;
      changeRow(row, (each) => withReview(each, { reviewed, reviewer }, day, by));
    },
    [changeRow, reviewed, reviewer, today, by],
  );
  const onRange = (range: string[][], place: CellPlace) => {
    const names = [model.singular, `${model.singular}名称`, '名称'];
    const at = columns.findIndex(({ name }) => name === place.column);
    const pasted = pasteRange({ columns, rows, names, create: table.create }, range, {
      row: place.row,
      column: Math.max(0, at),
    });
    change(() => pasted.rows);
    setShown((before) => Math.max(before, pasted.rows.length));
    setNotices([`贴进 ${pasted.touched.length} 行，还没有存。`, ...pasted.left]);
    void saving.check(pasted.rows, pasted.touched);
  };
  const onSave = () => {
    if (by !== '') rememberLast(model, { ...lastValues(model.name), [field]: by });
    void saving.save();
  };
  const showMore = () => {
    setShown(shown + PORTION);
  };
  return (
    <main className="entry-table">
      <h1>{model.label}：表格</h1>
      <p>
        空格勾选，上下箭头或回车换行，Tab换格，Ctrl+S保存。从WPS、Excel复制一片，点一格再粘贴：带表头的按列名放，有店名的按店名找；不带表头的从这一格往右往下放。空着的格子不改。
      </p>
      <div className="table-bar">
        {reviewer && <By label={reviewer.label} by={by} onChange={setBy} />}
        <button type="button" data-save disabled={changed === 0 || saving.isBusy} onClick={onSave}>
          {saving.isBusy ? '正在保存……' : `保存（${changed} 行改过）`}
        </button>
      </div>
      <Notices notices={notices}>
        {loaded === undefined && <p>正在读取……</p>}
        {loaded === 'failed' && <p>读不到内容。请看看网络，再打开这一页。</p>}
      </Notices>
      <Troubles rows={rows} columns={columns} />
      {typeof loaded === 'object' && (
        <TableGrid
          label={model.label}
          {...{ columns, rows, shown, reviewed, today, onCell, onReviewed, onRange }}
          onBeyond={() => {
            flushSync(showMore);
          }}
        />
      )}
      {rows.length > shown && (
        <button type="button" onClick={showMore}>
          再显示 {Math.min(PORTION, rows.length - shown)} 行
        </button>
      )}
    </main>
  );
}

/** Who reviews; written beside the day of each review. */
function By({
  label,
  by,
  onChange,
}: {
  label: string;
  by: string;
  onChange: (by: string) => void;
}) {
  return (
    <label>
      {label}
      <input
        type="text"
        value={by}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </label>
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
