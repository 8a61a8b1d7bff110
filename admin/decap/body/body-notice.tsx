import { useMemo } from 'react';
import { ProposalNotice } from '../../proposals/proposal-notice.tsx';
import type { RichBody } from './rich-body.ts';
import type { SlateHandle } from './slate-handle.ts';
import { richEditor, sourceEditor } from './text-editor.ts';

interface Props {
  /** The body's text. */
  value: string;
  handle: SlateHandle;
  /** Of the rich text editor; absent in source mode. */
  body?: RichBody | undefined;
}

/** The interface of Decap's two body editors to the notice below them: a text that can be replaced. */
export default function BodyNotice({ value, handle, body }: Props) {
  const text = useMemo(
    () => (body ? richEditor(handle, body) : sourceEditor(handle)),
    [handle, body],
  );
  return <ProposalNotice value={value} editor={text} />;
}
