import { stat } from 'node:fs/promises';
import type { Problem } from '../values/faults/fault.ts';

type Inspect = (file: string) => Promise<Problem | undefined>;

/**
 * An inspection that looks at a file again only where its size or age is another: the server checks all content after
 * each change.
 */
export function byStamp(inspect: Inspect): Inspect {
  const known = new Map<string, { stamp: string; unfit: Problem | undefined }>();
  return async (file) => {
    const { size, mtimeMs } = await stat(file);
    const stamp = `${size} ${mtimeMs}`;
    const before = known.get(file);
    if (before?.stamp === stamp) return before.unfit;
    const unfit = await inspect(file);
    known.set(file, { stamp, unfit });
    return unfit;
  };
}
