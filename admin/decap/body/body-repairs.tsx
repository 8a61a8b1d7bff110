import { Suspense, lazy, useMemo } from 'react';
import type { RichBody } from './rich-body.ts';
import { type BodyEditor, slateHandle } from './slate-handle.ts';

const BodyNotice = lazy(() => import('./body-notice.tsx'));

interface Props {
  /** The body's text. */
  value: string;
  editor: BodyEditor;
  /** Of the rich text editor; absent in source mode. */
  body?: RichBody;
}

/** Below a body's editor: what readers would see as typed. A chunk of its own, after the first load. */
export function BodyRepairs({ value, editor, body }: Props) {
  const handle = useMemo(() => slateHandle(editor), [editor]);
  return (
    <Suspense fallback={null}>
      <BodyNotice value={value} handle={handle} body={body} />
    </Suspense>
  );
}
