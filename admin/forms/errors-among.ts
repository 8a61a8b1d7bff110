import type { Snapshot } from '../port/snapshot.ts';
import type { IsOurs, NormalisedDraft } from './draft.ts';
import type { FormError } from './form-errors.ts';

/** What is wrong with the entry among all others; the rules come with Markdown, so they are loaded on first use. */
export async function errorsAmong(
  draft: NormalisedDraft,
  snapshot: Snapshot,
  uploads: readonly string[],
  isOurs: IsOurs,
): Promise<FormError[]> {
  const { errorsOfSave } = await import('./save-errors.ts');
  return errorsOfSave(draft, snapshot, uploads, isOurs);
}
