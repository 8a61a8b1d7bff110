/** The part of Decap's editor that we steer; one form is open at a time. */
interface OpenForm {
  /** Fills the form anew from what lies on the host. */
  reload(): void;
}

let open: OpenForm | undefined;
let isStale = false;

/** Decap's editor says that it is there. */
export function setOpenForm(form: OpenForm): void {
  open = form;
  isStale = false;
}

export function reloadOpenForm(): void {
  open?.reload();
}

/** What is being saved holds more than the form shows: once it is saved, the form is filled anew. */
export function reloadAfterSaving(): void {
  isStale = true;
}

/** A save has ended well. */
export function afterSaving(): void {
  if (isStale) open?.reload();
  isStale = false;
}
