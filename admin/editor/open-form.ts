/** The part of Decap's editor that we steer; one form is open at a time. */
interface OpenForm {
  /** Fills the form anew from what lies on the host. */
  reload(): void;
}

let open: OpenForm | undefined;
const mixed = new Set<string>();

/** Decap's editor says that it is there. */
export function setOpenForm(form: OpenForm): void {
  open = form;
}

export function reloadOpenForm(): void {
  open?.reload();
}

/** What was saved at a path holds others' changes too, which the form does not show yet. */
export function noteMixed(path: string): void {
  mixed.add(path);
}

/** Whether the last save at a path was such a one; asked once. */
export function takeMixed(path: string): boolean {
  return mixed.delete(path);
}
