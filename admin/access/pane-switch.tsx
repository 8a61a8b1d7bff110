import { useEffect, useRef, useState } from 'react';
import { isNarrow } from './narrow.ts';

const PANES = [
  { pane: 'write', label: '编辑' },
  { pane: 'preview', label: '预览' },
] as const;

/**
 * On a phone the form and its preview take turns. Both stay as they are, only one is shown (`phone-form.css`), so that
 * nothing typed, no caret and no scroll place is lost by looking. An error in the form shows the form.
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

/** Which pane beside the form Decap is to lay out: on a phone the preview is always there, behind the form. */
export function paneOnThisScreen(preferred: string): string {
  return isNarrow() ? 'preview' : preferred;
}
