import './dialog.css';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { onVisit } from './visit.ts';

/** A button of a dialog: one that answers and closes it, or one that acts and leaves it open. */
export type Choice<Answer> = { label: string; isMain?: boolean } & (
  { answer: Answer } | { press: () => void }
);

interface Question<Answer> {
  title: string;
  body: ReactNode;
  choices: readonly Choice<Answer>[];
}

/**
 * Asks a question in a modal dialog. Resolves to undefined if the editor does not answer: after Escape, or after
 * leaving the page.
 */
export function ask<Answer>(question: Question<Answer>): Promise<Answer | undefined> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  return new Promise((resolve) => {
    const answer = (value: Answer | undefined) => {
      stopListening();
      root.unmount();
      place.remove();
      resolve(value);
    };
    const leave = () => answer(undefined);
    const stopListening = onVisit(leave);
    root.render(<DeskDialog {...question} onAnswer={answer} />);
  });
}

function DeskDialog<Answer>({
  title,
  body,
  choices,
  onAnswer,
}: Question<Answer> & { onAnswer: (answer: Answer | undefined) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // Within the commit, not after it: a later effect may run while React commits the form, which the moved focus
  // changes, and React then fails with “Cannot commit the same tree as before”.
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    // Screen readers announce the heading first; Tab continues to the choices.
    heading.current?.focus();
    // React removes the dialog before the browser could restore the focus.
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="desk-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(undefined);
      }}
    >
      <h2 ref={heading} id={id} tabIndex={-1}>
        {title}
      </h2>
      <div className="desk-dialog-body">{body}</div>
      <div className="desk-dialog-choices">
        {choices.map((choice) => (
          <button
            key={choice.label}
            type="button"
            className={choice.isMain === true ? 'desk-button desk-button-main' : 'desk-button'}
            onClick={() => ('answer' in choice ? onAnswer(choice.answer) : choice.press())}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </dialog>
  );
}
