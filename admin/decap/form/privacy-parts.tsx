import { Suspense, lazy, useSyncExternalStore } from 'react';
import type { PrivacyNotes } from '../../privacy/notes.ts';

const view = () => import('../../privacy/note-view.tsx');
const Notes = lazy(async () => ({ default: (await view()).FieldPrivacy }));
const Answered = lazy(async () => ({ default: (await view()).AnsweredPrivacy }));

/** The private data in a field, beside it: a separate chunk, which the watcher has loaded before there is a note. */
export function FieldPrivacy(props: { notes: PrivacyNotes; fieldId: string }) {
  const { notes, fieldId } = props;
  const isAny = useSyncExternalStore(notes.subscribe, () => notes.at(fieldId).length > 0);
  return isAny ? (
    <Suspense fallback={null}>
      <Notes {...props} />
    </Suspense>
  ) : null;
}

/** Above the form: new notes for screen readers, and the answers to others. */
export function PrivacySummary({ notes }: { notes: PrivacyNotes }) {
  const spoken = useSyncExternalStore(notes.subscribe, notes.spoken);
  const isAny = useSyncExternalStore(notes.subscribe, () => notes.answered().length > 0);
  return (
    <>
      <p className="read-aloud" role="status">
        {spoken}
      </p>
      {isAny && (
        <Suspense fallback={null}>
          <Answered notes={notes} />
        </Suspense>
      )}
    </>
  );
}
