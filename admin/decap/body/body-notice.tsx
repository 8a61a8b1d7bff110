import { useMemo } from 'react';
import type { Editor } from 'slate';
import type { ReactEditor } from 'slate-react';
import { ProposalNotice } from '../../proposals/proposal-notice.tsx';
import type { RichBody } from './rich-body.ts';
import { type BodyEditor, richEditor, sourceEditor } from './text-editor.ts';

export interface Props {
  /** The body's text. */
  value: string;
  editor: BodyEditor & ReactEditor & Editor;
  /** Of the rich text editor; absent in source mode. */
  body?: RichBody;
}

/** What Decap's two editors of bodies are to the notice below them: a text that can be replaced. */
export default function BodyNotice({ value, editor, body }: Props) {
  const text = useMemo(
    () => (body ? richEditor(editor, body) : sourceEditor(editor)),
    [editor, body],
  );
  return <ProposalNotice value={value} editor={text} />;
}
