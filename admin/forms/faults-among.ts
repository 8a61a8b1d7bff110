import type { Snapshot } from '../port/snapshot.ts';
import type { IsOurs, TidyDraft } from './draft.ts';
import type { FormFault } from './form-faults.ts';

/** What is wrong with the entry among all others; the rules come with Markdown, so they are loaded on first use. */
export async function faultsAmong(
  draft: TidyDraft,
  snapshot: Snapshot,
  uploads: readonly string[],
  isOurs: IsOurs,
): Promise<FormFault[]> {
  const { faultsOfSave } = await import('./save-faults.ts');
  return faultsOfSave(draft, snapshot, uploads, isOurs);
}
