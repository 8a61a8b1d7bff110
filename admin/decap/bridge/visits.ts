import { connectedDesk } from './connected.ts';

export { DeskHistory } from '../form/desk-history.ts';

export const countVisit = (): void => {
  connectedDesk().desk.visits.arrived();
};
export const keepForm = (): void => {
  connectedDesk().desk.visits.keepForm();
};
export const formKey = (): string => connectedDesk().desk.visits.formKey();
