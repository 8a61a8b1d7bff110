import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import type { Editor } from 'slate';
import type { ReadSnapshot } from '../../port/snapshot.ts';
import { type SitePage, sitePages, toAddress } from './addresses.ts';
import { linkAt, removeLink, setLink } from './links.ts';
import {
  addColumn,
  addRow,
  insertTable,
  removeColumn,
  removeRow,
  removeTable,
} from './table-actions.ts';
import { leaveTable } from './tables.ts';

/** A small form below the toolbar; Escape closes it. */
export function PanelForm(props: {
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

export interface FormProps {
  editor: Editor;
  /** Closes the form, restores the caret in the text, and then runs the action. */
  onFinish: (act?: () => void) => void;
}

/** A form that also reads the content. */
export interface ReadingFormProps extends FormProps {
  readSnapshot: ReadSnapshot;
}

/** Asks for the size of a new table. */
export function TableForm({ editor, onFinish }: FormProps) {
  const [rows, setRows] = useState('3');
  const [columns, setColumns] = useState('3');
  return (
    <PanelForm
      label="插入表格"
      submit="插入表格"
      onSubmit={() =>
        onFinish(() => insertTable(editor, within(rows, 2, 50), within(columns, 1, 10)))
      }
      onClose={() => onFinish()}
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

/** Asks for the target of a link; suggests the site's own pages by their titles. */
export function LinkForm({ editor, readSnapshot, onFinish }: ReadingFormProps) {
  const address = linkAt(editor);
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
    else {
      const title = pages.find((known) => known.address === target)?.title ?? target;
      onFinish(() => setLink(editor, target, title));
    }
  };
  return (
    <PanelForm
      label="链接"
      submit="确定"
      onSubmit={submit}
      onClose={() => onFinish()}
      more={
        address !== undefined && (
          <button type="button" onClick={() => onFinish(() => removeLink(editor))}>
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

const TABLE_ACTIONS: Readonly<Record<string, (editor: Editor) => void>> = {
  上方加行: (editor) => addRow(editor, 'before'),
  下方加行: (editor) => addRow(editor, 'after'),
  左侧加列: (editor) => addColumn(editor, 'before'),
  右侧加列: (editor) => addColumn(editor, 'after'),
  删除这行: removeRow,
  删除这列: removeColumn,
  删除表格: removeTable,
  到表格下面写: leaveTable,
};

/** The actions for the table that contains the caret. */
export function TableBar({ editor, onAct }: { editor: Editor; onAct: () => void }) {
  return (
    <div className="editor-panel editor-panel-row" role="toolbar" aria-label="表格">
      {Object.entries(TABLE_ACTIONS).map(([label, act]) => (
        // The caret stays in its cell: a button must not take the focus from it.
        <button
          key={label}
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            act(editor);
            onAct();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** The message to the editor after a paste. */
export function Notice({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <p className="editor-panel editor-notice">
      {text}
      <button type="button" onClick={onClose}>
        知道了
      </button>
    </p>
  );
}
