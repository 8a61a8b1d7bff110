import type { mergeEntry } from '../conflict/merge-entry.ts';

/** Comes with the parser of Markdown, which only a save that met another's has loaded. */
export type Merge = typeof mergeEntry;

/** The part of Decap's editor that we steer; one form is open at a time. */
interface OpenForm {
  /** Fills the form anew from what lies on the host. */
  reload(): void;
}

let open: OpenForm | undefined;
const mixed = new Map<string, Merge>();

/** Decap's editor says that it is there. */
export function setOpenForm(form: OpenForm): void {
  open = form;
}

export function reloadOpenForm(): void {
  open?.reload();
}

/** What was saved at a path holds others' changes too, which the form does not show yet. */
export function noteMixed(path: string, merge: Merge): void {
  mixed.set(path, merge);
}

/** How the last save at a path was merged, if it was such a one; asked once. */
export function takeMixed(path: string): Merge | undefined {
  const merge = mixed.get(path);
  mixed.delete(path);
  return merge;
}
