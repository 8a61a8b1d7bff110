import { useEffect, useRef, useState } from 'react';
import { isNarrow } from './narrow.ts';

const PANES = [
  { pane: 'write', label: '编辑' },
  { pane: 'preview', label: '预览' },
] as const;

/**
 * On a phone the form and its preview take turns. Both stay mounted and one is hidden (`phone-form.css`), so that
 * switching loses no input, caret or scroll position. An error in the form switches to the form.
 */
export function PaneSwitch({ errors }: { errors: number }) {
  const bar = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<'write' | 'preview'>('write');
  useEffect(() => {
    if (errors > 0) setShown('write');
  }, [errors]);
  useEffect(() => {
    const editor = bar.current?.parentElement;
    if (editor) editor.dataset['pane'] = shown;
  }, [shown]);
  return (
    <div ref={bar} className="pane-switch" role="group" aria-label="编辑或预览">
      {PANES.map(({ pane, label }) => (
        <button
          key={pane}
          type="button"
          aria-pressed={shown === pane}
          onClick={() => {
            setShown(pane);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** The pane that Decap lays out beside the form: on a phone always the preview, behind the form. */
export function paneOnThisScreen(preferred: string): string {
  return isNarrow() ? 'preview' : preferred;
}
