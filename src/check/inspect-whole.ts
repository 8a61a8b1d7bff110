import { readFile } from 'node:fs/promises';
import { byStamp } from './by-stamp.ts';
import type { Unfit } from '../values/unfit.ts';
import { extensionOf } from './upload.ts';
import { isWholeFile } from './whole-file.ts';

const CUT: Unfit = {
  found: '不完整的文件',
  expected: '应是完整的一份，请从原件重新拷贝，或用原来的软件另存一份，再换上',
};

/** Whether a file in `content/media/` was cut off, or only begins like what its ending says; undefined where not. */
export const inspectWhole = byStamp(async (file) =>
  isWholeFile(extensionOf(file), await readFile(file)) ? undefined : CUT,
);
