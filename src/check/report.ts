import { formatFault } from '../model/validate.ts';
import { checkContent } from './content-check.ts';
import { readContentFiles } from './content-files.ts';

/** Checks the content folder and prints every fault in Chinese. Gives their number. */
export async function reportContent(root: string): Promise<number> {
  const faults = checkContent(await readContentFiles(root));
  if (faults.length === 0) return 0;
  const files = new Set(faults.map(({ file }) => file)).size;
  console.error(`\n内容有 ${faults.length} 处要改（${files} 个文件）：\n`);
  for (const fault of faults) console.error(`  ✗ ${formatFault(fault)}`);
  console.error('');
  return faults.length;
}
