import type { Conflict, Decision } from './conflict-dialog.tsx';

/** Asks which of two versions is kept. The dialog, with its comparison of texts, is loaded when it is needed. */
export async function askAboutConflict(conflict: Conflict): Promise<Decision | undefined> {
  const { showConflict } = await import('./conflict-dialog.tsx');
  return showConflict(conflict);
}
