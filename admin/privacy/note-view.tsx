import './privacy.css';
import { type RefObject, useRef, useState, useSyncExternalStore } from 'react';
import type { NoteActions, PrivacyNote, PrivacyNotes } from './notes.ts';

interface Props {
  notes: PrivacyNotes;
  /** The id of the field's input. */
  fieldId: string;
}

/** A pasted list of names produces hundreds. */
const FIRST = 10;

/**
 * The private data in a field, beside it, with the two ways to resolve it. The parent contains the field's elements.
 */
export function FieldPrivacy({ notes, fieldId }: Props) {
  const now = useSyncExternalStore(notes.subscribe, () => notes.at(fieldId));
  const list = useRef<HTMLUListElement>(null);
  if (now.length === 0) return null;
  const more = now.length - FIRST;
  return (
    <ul className="privacy-notes" id={`${fieldId}-privacy`} ref={list}>
      {now.slice(0, FIRST).map((note) => (
        <Note
          key={note.finding}
          note={note}
          fieldId={fieldId}
          list={list}
          actions={notes.actions}
        />
      ))}
      {more > 0 && <li>还有 {more} 处，前面的改好了就看得到。</li>}
    </ul>
  );
}

interface NoteProps {
  note: PrivacyNote;
  fieldId: string;
  list: RefObject<HTMLUListElement | null>;
  actions: NoteActions | undefined;
}

function Note({ note, fieldId, list, actions }: NoteProps) {
  const { finding, found, advice, isError, canMask } = note;
  const [isBusy, setBusy] = useState(false);
  const during = (act: () => Promise<void> | undefined) => {
    setBusy(true);
    void Promise.resolve(act()).finally(() => setBusy(false));
  };
  const mask = () => {
    const holder = list.current?.parentElement;
    if (holder) during(() => actions?.mask(fieldId, finding, holder));
  };
  return (
    <li data-error={isError}>
      <p>
        {found}。{advice}。
      </p>
      <div>
        {canMask && (
          <button type="button" disabled={isBusy} aria-label={`打上星号：${found}`} onClick={mask}>
            打上星号
          </button>
        )}
        <button
          type="button"
          disabled={isBusy}
          aria-label={`不是个人信息：${found}`}
          onClick={() => during(() => actions?.answer(note))}
        >
          不是个人信息…
        </button>
      </div>
    </li>
  );
}

/** Above the form: the answered findings, which can be reopened. */
export function AnsweredPrivacy({ notes }: { notes: PrivacyNotes }) {
  const answered = useSyncExternalStore(notes.subscribe, notes.answered);
  return (
    <details className="privacy-answered">
      <summary>说明过不是个人信息的（{answered.length} 处）</summary>
      <ul>
        {answered.map((answer) => (
          <li key={`${answer.field} ${answer.index} ${answer.found}`}>
            {answer.file !== undefined && `${answer.file} 里的 `}
            {answer.found}：{answer.reason}{' '}
            <button
              type="button"
              aria-label={`撤回说明：${answer.found}`}
              onClick={() => notes.actions?.takeBack(answer)}
            >
              撤回
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
