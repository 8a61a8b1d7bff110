import type { Patch, Replacement } from './patch.ts';
import { accessPatches } from './access.ts';
import { binPatches } from './bin.ts';
import { bodyPatches } from './body.ts';
import { caretPatches } from './caret.ts';
import { chinesePatches } from './chinese.ts';
import { hostPatches } from './hosts.ts';
import { listPatches } from './lists.ts';
import { inputPatches } from './input.ts';
import { mergePatches } from './merge.ts';
import { mediaPatches } from './media.ts';
import { roundTripPatches } from './round-trip.ts';
import { formPatches } from './forms.ts';
import { listFailurePatches } from './list-failure.ts';
import { repairPatches } from './repair.ts';
import { pagePatches } from './pages.ts';
import { pastePatches } from './paste.ts';
import { staleStatePatches } from './stale-state.ts';
import { savePatches } from './save.ts';
import { defaultPatches } from './defaults.ts';
import { toolbarPatches } from './toolbar.ts';
import { REPLACEMENTS as REPLACED } from './replacements.ts';
import { validationPatches } from './validation.ts';
import { weightPatches } from './weight.ts';
import { workPatches } from './work.ts';
import { workflowPatches, workflowReplacements } from './workflow.ts';

/** All modules that are replaced as a whole. */
export const REPLACEMENTS: readonly Replacement[] = [...REPLACED, ...workflowReplacements];

/** All patches, by purpose; several may change one module, each matches the original text. */
export const PATCHES: readonly Patch[] = [
  ...workPatches,
  ...formPatches,
  ...repairPatches,
  ...listFailurePatches,
  ...savePatches,
  ...workflowPatches,
  ...toolbarPatches,
  ...defaultPatches,
  ...bodyPatches,
  ...roundTripPatches,
  ...pastePatches,
  ...caretPatches,
  ...inputPatches,
  ...mediaPatches,
  ...chinesePatches,
  ...hostPatches,
  ...mergePatches,
  ...accessPatches,
  ...validationPatches,
  ...listPatches,
  ...pagePatches,
  ...binPatches,
  ...staleStatePatches,
  ...weightPatches,
];
