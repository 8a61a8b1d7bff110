import { OpenPointList } from '../../forms/open-points.tsx';
import type { Control, Pane } from '../form/controls.ts';
import { type LeavingForm, guardForm } from '../form/leave.tsx';
import type { Store as SavedStore } from '../form/save-form.ts';
import type { Store } from '../form/place-faults.ts';
import { connectedDesk } from './connected.ts';

export { groupTechnical } from '../form/technical-group.tsx';
export { withDefaults } from '../form/defaults.ts';
export { FieldCount, FieldFaults, SearchNote } from '../form/field-notes.tsx';

export const formShown = (pane: Pane, store: Store): void => {
  connectedDesk().formCheck.shown(pane, store);
};
export const formHidden = (pane: Pane): void => {
  connectedDesk().formCheck.hidden(pane);
};
export const fieldLeft = (control: Control): void => {
  connectedDesk().formCheck.fieldLeft(control);
};
export const checkForm = (): Promise<boolean> => connectedDesk().formCheck.check();

/** What Decap's history asks before the open form is left. */
export function leaveGuard(form: LeavingForm, store: SavedStore) {
  const { backups } = connectedDesk().desk;
  return guardForm(form, store, { backups, check: checkForm });
}

export function OpenPoints() {
  return <OpenPointList points={connectedDesk().desk.points} />;
}
