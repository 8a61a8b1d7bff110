import { type Fault, formatFault } from '../model/validate.ts';
import { checkContent } from './content-check.ts';
import { readContentFiles } from './content-files.ts';

/** Checks the content folder, prints every fault in Chinese, and gives them. */
export async function reportContent(root: string): Promise<Fault[]> {
  const faults = checkContent(await readContentFiles(root));
  if (faults.length === 0) return faults;
  const files = new Set(faults.map(({ file }) => file)).size;
  console.error(`\n内容有 ${faults.length} 处要改（${files} 个文件）：\n`);
  for (const fault of faults) console.error(`  ✗ ${formatFault(fault)}`);
  console.error('');
  return faults;
}
