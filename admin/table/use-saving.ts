import { useState } from 'react';
import { contentOf } from '../../src/content-format/content-file.ts';
import { type Checked, checkRow } from './check-row.ts';
import { type Row, isChanged, storedRow } from './rows.ts';
import { type NotSaved, formatCounts, saveRows } from './save-rows.ts';
import type { TablePageProps } from './table-props.ts';
import type { useTable } from './use-table.ts';

type Table = Pick<ReturnType<typeof useTable>, 'loaded' | 'rows' | 'replace'>;

/** Checks and saves the changed rows of a table. */
export function useSaving(
  { model, host, readSnapshot, saveTogether, review, onSaved }: TablePageProps,
  { loaded, rows, replace }: Table,
  tell: (notices: readonly string[]) => void,
) {
  const [isBusy, setBusy] = useState(false);

  /** Checks rows and shows their errors; returns what they would be stored as. */
  const check = async (all: readonly Row[], keys: readonly string[]): Promise<Checked[]> => {
    if (typeof loaded !== 'object') return [];
    const { snapshot, columns } = loaded;
    const content = contentOf(snapshot.files, snapshot.media);
    const context = { model, columns, snapshot, content, review };
    const checked: Checked[] = [];
    for (const row of all.filter(({ key }) => keys.includes(key)))
      checked.push(await checkRow(row, context));
    replace((now) =>
      now.map((row) => {
        const errors = checked.find(({ key }) => key === row.key)?.errors;
        // Not of a cell that was changed meanwhile.
        return errors && all.includes(row) ? { ...row, errors } : row;
      }),
    );
    return checked;
  };

  const saveAll = async () => {
    const asked = rows.filter(isChanged);
    const checked = await check(
      rows,
      asked.map(({ key }) => key),
    );
    const good = checked.filter(({ errors }) => Object.keys(errors).length === 0);
    const faulty = checked.length - good.length;
    const rest = faulty > 0 ? [`${faulty} 行没有存，改好下面的格子再存。`] : [];
    if (good.length === 0) {
      tell(rest);
      return;
    }
    const changes = good.map((each) => each.change);
    const what = `${model.singular}表格`;
    const left = await saveRows(changes, { host, saveTogether, review, what });
    const saved = good.filter(({ change: { path } }) => !left.has(path));
    const texts =
      left.size > 0 ? (await readSnapshot({ fresh: true })).files : new Map<string, string>();
    replace((now) => now.map((row) => afterSave(row, good, left, texts)), true);
    const passed = left.size > 0 ? [`${left.size} 行没有存，原因写在那一行里。`] : [];
    tell([...doneText(saved, review), ...passed, ...rest]);
    if (saved.length > 0) onSaved();
  };

  const save = async () => {
    setBusy(true);
    tell([]);
    await saveAll().catch((error: unknown) => {
      tell([`没有存上：${error instanceof Error ? String(error) : '请再试一次'}`]);
    });
    setBusy(false);
  };
  return { check, save, isBusy };
}

const DELETED = '刚才有人删掉了这一条，没有存；不要了就点“都不改了”';

/** A row after a save: as stored, or with the reason why it is not. */
function afterSave(
  row: Row,
  good: readonly Checked[],
  left: NotSaved,
  texts: ReadonlyMap<string, string>,
): Row {
  const change = good.find(({ key }) => key === row.key)?.change;
  if (!change) return row;
  const why = left.get(change.path);
  if (why === undefined) return { ...storedRow(change.path, change.after), note: '已存' };
  const now = texts.get(change.path);
  if (now === undefined) return { ...row, note: row.before === undefined ? why : DELETED };
  return { ...storedRow(change.path, now), cells: row.cells, note: why };
}

function doneText(saved: readonly Checked[], review: boolean): string[] {
  if (saved.length === 0) return [];
  const counts = formatCounts(saved.map(({ change }) => change));
  return [
    review
      ? `交了审核：${counts}，一条一份草稿；同事在“审核”里看过，可以一起发布。`
      : `存好了：${counts}，一次存完。`,
  ];
}
