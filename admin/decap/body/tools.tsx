import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  Suspense,
  lazy,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type Descendant, Editor, type Range } from 'slate';
import { ReactEditor } from 'slate-react';
import { leavesByTab } from '../../access/tab-exit.ts';
import { eachWithProgress } from '../../media/upload-progress.ts';
import './editor.css';
import type { ReadSnapshot } from '../../port/snapshot.ts';
import type { Clipboard } from './clipboard.ts';
import { handleTableKey, isInTable } from './tables.ts';

export interface ToolsOptions {
  toSlate: (markdown: string) => Descendant[];
  /** All other content: the possible targets of links, and the statutes. */
  readSnapshot: ReadSnapshot;
  /** Decap's upload into the entry being written: an action with the stored file, or undefined if it was refused. */
  persistMedia: (file: File) => Promise<{ payload?: { name?: string } } | undefined>;
}

// Loaded on first use, not with the desk.
const panel = () => import('./panel.tsx');
const pasting = () => import('./clipboard.ts');
const laws = () => import('./law-form.tsx');
const LawForm = lazy(async () => ({ default: (await laws()).LawForm }));
const LinkForm = lazy(async () => ({ default: (await panel()).LinkForm }));
const TableForm = lazy(async () => ({ default: (await panel()).TableForm }));
const TableBar = lazy(async () => ({ default: (await panel()).TableBar }));
const Notice = lazy(async () => ({ default: (await panel()).Notice }));

type Form = 'table' | 'link' | 'law';

/** The functions that our patch of Decap's rich text editor calls. */
export interface Tools {
  panel: ReactNode;
  isInTable: boolean;
  onTable: () => void;
  onLink: () => void;
  onLaw: () => void;
  /** Chooses photographs: on a phone, new ones or from its album. */
  onPhotos: () => void;
  /** True if the event is fully handled. */
  onKeyDown: (event: KeyboardEvent) => boolean;
  onPaste: (event: ClipboardEvent) => boolean;
  onDrop: (event: DragEvent) => boolean;
  /** Event handlers of the bar that contains the tools. */
  bar: {
    onMouseDown: (event: MouseEvent) => void;
    onClickCapture: () => void;
  };
}

/** Tables, links, articles of law and pasting in the rich text editor. */
export function useTools(editor: ReactEditor & Editor, options: ToolsOptions): Tools {
  const [open, setOpen] = useState<Form>();
  const [notice, setNotice] = useState('');
  /** The caret's position when a form took the focus. */
  const place = useRef<Range | null>(null);

  useEffect(() => {
    void panel();
    void pasting();
  }, []);
  const focus = () => ReactEditor.focus(editor);
  const begin = (form: Form) => {
    readSelection(editor);
    place.current = editor.selection;
    setOpen(form);
  };
  const finish = (act?: () => void) => {
    setOpen(undefined);
    editor.select(place.current ?? Editor.end(editor, []));
    act?.();
    focus();
  };
  const insert = async (clipboard: Clipboard) => {
    const { insertClipboard } = await pasting();
    await insertClipboard(editor, clipboard, {
      toSlate: options.toSlate,
      notify: setNotice,
      upload: async (file) => {
        const name = (await options.persistMedia(file))?.payload?.name;
        return name === undefined ? undefined : `../media/${name}`;
      },
    });
  };
  const inTable = isInTable(editor);

  return {
    isInTable: inTable,
    onTable: () => begin('table'),
    onLink: () => begin('link'),
    onLaw: () => begin('law'),
    onPhotos: () => {
      place.current = editor.selection;
      choosePhotos((files) => {
        editor.select(place.current ?? Editor.end(editor, []));
        void eachWithProgress(files, async (file) =>
          insert({ html: '', text: '', fragment: '', files: [file] }),
        ).then(focusAlt);
      });
    },
    onKeyDown: (event) => {
      // Keys of an input method are left to it; some browsers report them by the key code 229.
      if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return true;
      // As in lists: Tab leaves the text after Escape, and during keyboard navigation.
      if (event.key === 'Tab' && leavesByTab()) return false;
      const isLinkKey = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (isLinkKey) begin('link');
      else if (!handleTableKey(editor, event)) return false;
      event.preventDefault();
      return true;
    },
    bar: {
      onMouseDown: keepFocus,
      // The tool then acts at the caret's current position.
      onClickCapture: () => readSelection(editor),
    },
    onPaste: (event) => {
      event.preventDefault();
      readSelection(editor);
      void insert(read(event.clipboardData));
      return true;
    },
    onDrop: (event) => {
      // Slate itself handles moving text within the editor.
      if (event.dataTransfer.types.includes(SLATE)) return false;
      event.preventDefault();
      const range = ReactEditor.findEventRange(editor, event);
      if (range) editor.select(range);
      void insert(read(event.dataTransfer));
      return true;
    },
    panel: (
      <Suspense fallback={null}>
        {open === 'table' && <TableForm editor={editor} onFinish={finish} />}
        {open === 'link' && (
          <LinkForm editor={editor} readSnapshot={options.readSnapshot} onFinish={finish} />
        )}
        {open === 'law' && (
          <LawForm editor={editor} readSnapshot={options.readSnapshot} onFinish={finish} />
        )}
        {inTable && open === undefined && <TableBar editor={editor} onAct={focus} />}
        <div role="status">
          {notice !== '' && <Notice text={notice} onClose={() => setNotice('')} />}
        </div>
      </Suspense>
    ),
  };
}

/** A tool must not take the focus from the text: a phone's keyboard stays open, and no browser loses the caret. */
function keepFocus(event: MouseEvent): void {
  const { target } = event;
  const isTool = target instanceof Element && target.closest('button, [role="button"]') !== null;
  if (isTool) event.preventDefault();
}

/** Opens the system's chooser at once, without a window of ours in between. */
function choosePhotos(onChosen: (files: File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  // If the input does not accept HEIC, an iPhone converts to JPEG.
  input.accept = 'image/jpeg,image/png,image/webp,image/avif';
  // Safari drops a file chooser that is not part of the page.
  input.hidden = true;
  document.body.append(input);
  input.addEventListener('cancel', () => {
    input.remove();
  });
  input.addEventListener('change', () => {
    onChosen([...(input.files ?? [])]);
    input.remove();
  });
  input.click();
}

/** Focuses the missing alternative text of the picture just inserted. */
function focusAlt(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const empty = [
        ...document.querySelectorAll<HTMLInputElement>(
          '[data-slate-editor] input[id^="alt-field"]',
        ),
      ].find(({ value }) => value === '');
      empty?.focus();
      empty?.scrollIntoView({ block: 'center' });
    }),
  );
}

const SLATE = 'application/x-slate-fragment';

function read(data: DataTransfer): Clipboard {
  return {
    html: data.getData('text/html'),
    text: data.getData('text/plain'),
    fragment: data.getData(SLATE),
    files: [...data.files],
  };
}

/** Slate receives a new selection a tenth of a second late: Ctrl+A, Ctrl+V is faster. */
function readSelection(editor: ReactEditor & Editor): void {
  const selection = window.getSelection();
  if (!selection?.anchorNode || !ReactEditor.hasEditableTarget(editor, selection.anchorNode))
    return;
  const range = ReactEditor.toSlateRange(editor, selection, {
    exactMatch: false,
    suppressThrow: true,
  });
  if (range) editor.select(range);
}
