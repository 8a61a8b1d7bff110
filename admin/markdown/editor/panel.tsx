import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { readSnapshot } from '../../backend/snapshot.ts';
import { type SitePage, sitePages, toAddress } from './links.ts';

/** A small form under the toolbar; Escape leaves it. */
function PanelForm(props: {
  label: string;
  submit: string;
  onSubmit: () => void;
  onClose: () => void;
  more?: ReactNode;
  children: ReactNode;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    props.onSubmit();
  };
  return (
    <form
      className="editor-panel"
      aria-label={props.label}
      noValidate
      onSubmit={submit}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Escape' && !nativeEvent.isComposing) props.onClose();
      }}
    >
      {props.children}
      <button type="submit" className="editor-panel-main">
        {props.submit}
      </button>
      {props.more}
      <button type="button" onClick={props.onClose}>
        取消
      </button>
    </form>
  );
}

/** Asks how large a new table is to be. */
export function TableForm({
  onInsert,
  onClose,
}: {
  onInsert: (rows: number, columns: number) => void;
  onClose: () => void;
}) {
  const [rows, setRows] = useState('3');
  const [columns, setColumns] = useState('3');
  return (
    <PanelForm
      label="插入表格"
      submit="插入表格"
      onSubmit={() => onInsert(within(rows, 2, 50), within(columns, 1, 10))}
      onClose={onClose}
    >
      <NumberInput label="行数（含表头）" value={rows} max={50} isFirst onChange={setRows} />
      <NumberInput label="列数" value={columns} max={10} onChange={setColumns} />
    </PanelForm>
  );
}

function NumberInput(props: {
  label: string;
  value: string;
  max: number;
  isFirst?: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <label>
      {props.label}
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={props.max}
        autoFocus={props.isFirst ?? false}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </label>
  );
}

const within = (value: string, least: number, most: number) =>
  Math.min(most, Math.max(least, Math.round(Number(value)) || least));

/** Asks where a link leads; suggests the site's own pages by their titles. */
export function LinkForm({
  address,
  onSet,
  onRemove,
  onClose,
}: {
  address: string | undefined;
  /** `title`: what to show where no words are selected. */
  onSet: (address: string, title: string) => void;
  onRemove: () => void;
  onClose: () => void;
}) {
  const [value, setValue] = useState(address ?? '');
  const [isWrong, setWrong] = useState(false);
  const [pages, setPages] = useState<SitePage[]>([]);
  const id = useId();
  useEffect(() => {
    readSnapshot().then(
      (snapshot) => setPages(sitePages(snapshot)),
      // Without suggestions, an address can still be typed.
      () => undefined,
    );
  }, []);
  const submit = () => {
    const page = pages.find(({ title }) => title === value.trim());
    const target = page?.address ?? toAddress(value);
    if (target === undefined) setWrong(true);
    else onSet(target, pages.find((known) => known.address === target)?.title ?? target);
  };
  return (
    <PanelForm
      label="链接"
      submit="确定"
      onSubmit={submit}
      onClose={onClose}
      more={
        address !== undefined && (
          <button type="button" onClick={onRemove}>
            去掉链接
          </button>
        )
      }
    >
      <label className="editor-panel-wide">
        网址，或本站页面的标题
        <input
          type="text"
          inputMode="url"
          list={`${id}-pages`}
          placeholder="https://…… 或输入标题里的字来找"
          autoComplete="off"
          autoFocus
          aria-invalid={isWrong}
          aria-describedby={`${id}-wrong`}
          value={value}
          onChange={({ target }) => {
            setWrong(false);
            setValue(target.value);
          }}
        />
      </label>
      <datalist id={`${id}-pages`}>
        {pages.map((page) => (
          <option key={page.address} value={page.address}>
            {page.title}
          </option>
        ))}
      </datalist>
      <p id={`${id}-wrong`} role="alert" className="editor-panel-wide">
        {isWrong && '这不是能打开的网址。网址以 https:// 开头；本站的页面请从列表里选。'}
      </p>
    </PanelForm>
  );
}

const TABLE_ACTIONS = {
  rowBefore: '上方加行',
  rowAfter: '下方加行',
  columnBefore: '左侧加列',
  columnAfter: '右侧加列',
  removeRow: '删除这行',
  removeColumn: '删除这列',
  removeTable: '删除表格',
  leave: '到表格下面写',
} as const;

export type TableAction = keyof typeof TABLE_ACTIONS;

/** What can be done with the table that the caret is in. */
export function TableBar({ onAction }: { onAction: (action: TableAction) => void }) {
  return (
    <div className="editor-panel" role="toolbar" aria-label="表格">
      {Object.entries(TABLE_ACTIONS).map(([action, label]) => (
        // The caret stays in its cell: a button must not take the focus from it.
        <button
          key={action}
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onAction(action as TableAction)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** What the editor is told after a paste. */
export function Notice({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <div role="status">
      {text !== '' && (
        <p className="editor-panel editor-notice">
          {text}
          <button type="button" onClick={onClose}>
            知道了
          </button>
        </p>
      )}
    </div>
  );
}
