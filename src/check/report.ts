import { toShanghaiDate } from '../values/dates.ts';
import { type ValidationError, keyOfProblem } from '../values/validation/validation-error.ts';
import { mergeAlike } from './alike.ts';
import { type ReadBodies, bodiesOf } from './body-reading.ts';
import { checkContent } from './content-check.ts';
import { checkFormat } from './format-check.ts';
import { readContentFiles } from './content-files.ts';
import type { FoundFile } from './found-file.ts';
import { formatMasked } from './privacy.ts';
import type { Memory } from './memory.ts';
import { readBodies } from './read-bodies.ts';

/** Means of a build, which keeps what earlier builds read. */
export interface ReportOptions {
  now?: Date;
  /** Parses files; those that it leaves are parsed by the check. */
  parse?: (files: readonly FoundFile[]) => Promise<readonly FoundFile[]>;
  read?: ReadBodies;
  /** What builds of a day found to be without faults. */
  remember?: (today: string) => Promise<Memory & { save: () => Promise<void> }>;
}

/**
 * Checks the content folder as of `now`, prints every error in Chinese and returns them; for
 * content in another format version, only that error.
 */
export async function reportContent(
  root: string,
  { now = new Date(), parse, read = readBodies, remember }: ReportOptions = {},
): Promise<ValidationError[]> {
  const found = await readContentFiles(root);
  const files = parse ? await parse(found) : found;
  const other = checkFormat(files);
  const today = toShanghaiDate(now);
  const memory = await remember?.(today);
  const errors = other ? [other] : checkContent(files, today, await read(bodiesOf(files)), memory);
  await memory?.save();
  if (errors.length === 0) return errors;
  const count = new Set(errors.map(({ file }) => file)).size;
  console.error(`\n内容有 ${errors.length} 处要改（${count} 个文件）：\n`);
  const lines = mergeAlike(errors, (error) => error.field + keyOfProblem(error));
  for (const error of lines) console.error(`  ✗ ${formatMasked(error)}`);
  console.error('');
  return errors;
}
