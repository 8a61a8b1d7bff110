import { readFile } from 'node:fs/promises';
import { byStamp } from './by-stamp.ts';
import { problem } from '../values/validation/validation-error.ts';
import { extensionOf } from './upload.ts';
import { isWholeFile } from './whole-file.ts';

const CUT = problem('cut-file');

/**
 * Whether a file in `content/media/` is truncated or matches its extension only in its first bytes;
 * undefined if it is complete.
 */
export const inspectWhole = byStamp(async (file) =>
  isWholeFile(extensionOf(file), await readFile(file)) ? undefined : CUT,
);
