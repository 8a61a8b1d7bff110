import { toShanghaiDate } from '../values/dates.ts';
import { type Fault, keyOfProblem } from '../values/faults/fault.ts';
import { mergeAlike } from './alike.ts';
import { bodiesOf } from './body-reading.ts';
import { checkContent } from './content-check.ts';
import { readContentFiles } from './content-files.ts';
import { formatMasked } from './privacy.ts';
import { readBodies } from './read-bodies.ts';

/** Checks the content folder as of `now`, prints every fault in Chinese, and gives them. */
export async function reportContent(root: string, now = new Date()): Promise<Fault[]> {
  const files = await readContentFiles(root);
  const faults = checkContent(files, toShanghaiDate(now), await readBodies(bodiesOf(files)));
  if (faults.length === 0) return faults;
  const count = new Set(faults.map(({ file }) => file)).size;
  console.error(`\n内容有 ${faults.length} 处要改（${count} 个文件）：\n`);
  const lines = mergeAlike(faults, (fault) => fault.field + keyOfProblem(fault));
  for (const fault of lines) console.error(`  ✗ ${formatMasked(fault)}`);
  console.error('');
  return faults;
}
