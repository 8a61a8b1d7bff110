interface TableBarProps {
  /** The label of the field that says who reviews; undefined if the table has none. */
  reviewer: string | undefined;
  by: string;
  onBy: (by: string) => void;
  /** Rows that differ from what is stored. */
  changed: number;
  isBusy: boolean;
  onSave: () => void;
  onUndo: (() => void) | undefined;
  onDiscard: () => void;
}

/** What stays above a table: who reviews, and what becomes of the changes. */
export function TableBar(props: TableBarProps) {
  const { reviewer, by, onBy, changed, isBusy, onSave, onUndo, onDiscard } = props;
  return (
    <div className="table-bar">
      {reviewer !== undefined && (
        <label>
          {reviewer}
          <input
            type="text"
            value={by}
            onChange={({ target }) => {
              onBy(target.value);
            }}
          />
        </label>
      )}
      <button type="button" data-save disabled={changed === 0 || isBusy} onClick={onSave}>
        {isBusy ? '正在保存……' : `保存（${changed} 行改过）`}
      </button>
      <button type="button" disabled={!onUndo || isBusy} onClick={onUndo}>
        撤销
      </button>
      <button type="button" disabled={changed === 0 || isBusy} onClick={onDiscard}>
        都不改了
      </button>
    </div>
  );
}
