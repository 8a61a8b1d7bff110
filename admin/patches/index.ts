import { bodyPatches } from './body.ts';
import { chinesePatches } from './chinese.ts';
import { hostPatches } from './hosts.ts';
import { mediaPatches } from './media.ts';
import type { Patch } from './patch.ts';
import { savePatches } from './save.ts';
import { workPatches } from './work.ts';

export { REPLACEMENTS } from './replacements.ts';

/** Every patch, by purpose; several may change one module, each finding its text in the original. */
export const PATCHES: readonly Patch[] = [
  ...workPatches,
  ...savePatches,
  ...bodyPatches,
  ...mediaPatches,
  ...chinesePatches,
  ...hostPatches,
];
