import { OpenPointList } from '../../forms/open-points.tsx';
import type { Control, Pane } from '../form/controls.ts';
import { FieldErrors as FieldErrorList, type ErrorsOfField } from '../form/field-notes.tsx';
import { FieldPrivacy, PrivacySummary } from '../form/privacy-parts.tsx';
import { type LeavingForm, guardForm } from '../form/leave.tsx';
import type { Store as SavedStore } from '../form/save-form.ts';
import type { Store } from '../form/place-errors.ts';
import { connectedDesk } from './connected.ts';

export { groupTechnical } from '../form/technical-group.tsx';
export { withDefaults } from '../form/defaults.ts';
export { FieldCount, SearchNote } from '../form/field-notes.tsx';

export const formShown = (pane: Pane, store: Store): void => {
  const { formCheck, privacyWatch } = connectedDesk();
  formCheck.shown(pane, store);
  privacyWatch.shown(pane, store);
};
export const formHidden = (pane: Pane): void => {
  const { formCheck, privacyWatch } = connectedDesk();
  formCheck.hidden(pane);
  privacyWatch.hidden(pane);
};
export const fieldLeft = (control: Control): void => {
  connectedDesk().formCheck.fieldLeft(control);
};
export const checkForm = (): Promise<boolean> => connectedDesk().formCheck.check();

/** Decap's history calls this before the open form is left. */
export function leaveGuard(form: LeavingForm, store: SavedStore) {
  const { backups } = connectedDesk().desk;
  return guardForm(form, store, { backups, check: checkForm });
}

/** Rendered above a form. */
export function OpenPoints() {
  const { points, privacy } = connectedDesk().desk;
  return (
    <>
      <OpenPointList points={points} />
      <PrivacySummary notes={privacy} />
    </>
  );
}

/** Rendered between a field's label and its input. */
export function FieldErrors(props: ErrorsOfField) {
  const notes = connectedDesk().desk.privacy;
  return (
    <>
      <FieldErrorList {...props} notes={notes} />
      <FieldPrivacy notes={notes} fieldId={props.id} />
    </>
  );
}
