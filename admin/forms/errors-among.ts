import type { Snapshot } from '../port/snapshot.ts';
import type { IsOurs, NormalisedDraft } from './draft.ts';
import type { FormError } from './form-errors.ts';

/**
 * Errors of the entry in relation to all others; the rules depend on the Markdown parser, so they are loaded on first
 * use.
 */
export async function errorsAmong(
  draft: NormalisedDraft,
  snapshot: Snapshot,
  uploads: readonly string[],
  isOurs: IsOurs,
): Promise<FormError[]> {
  const { errorsOfSave } = await import('./save-errors.ts');
  return errorsOfSave(draft, snapshot, uploads, isOurs);
}
