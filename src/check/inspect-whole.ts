import { readFile, stat } from 'node:fs/promises';
import type { Unfit } from './media.ts';
import { extensionOf } from './upload.ts';
import { isWholeFile } from './whole-file.ts';

const CUT: Unfit = {
  found: '不完整的文件',
  expected: '应是完整的一份，请从原件重新拷贝，或用原来的软件另存一份，再换上',
};

/** Path → what was found when the file was of that size and age. The server checks all content after each change. */
const known = new Map<string, { stamp: string; unfit: Unfit | undefined }>();

/** Whether a file in `content/media/` was cut off, or only begins like what its ending says; undefined where not. */
export async function inspectWhole(file: string): Promise<Unfit | undefined> {
  const { size, mtimeMs } = await stat(file);
  const stamp = `${size} ${mtimeMs}`;
  const before = known.get(file);
  if (before?.stamp === stamp) return before.unfit;
  const unfit = isWholeFile(extensionOf(file), await readFile(file)) ? undefined : CUT;
  known.set(file, { stamp, unfit });
  return unfit;
}
