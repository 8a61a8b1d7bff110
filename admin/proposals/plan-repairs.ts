import { fieldsOf } from '../../src/collections/index.ts';
import { type ReadBody, safeRepairs, withRepairs } from '../../src/check/body-repairs.ts';
import { writeContent } from '../../src/content-format/write-content.ts';
import { type Stretch, differingLines } from '../conflict/text-difference.ts';
import { errorIn, readContent } from '../content/formats.ts';
import type { Snapshot } from '../port/snapshot.ts';

/** An entry with all unambiguous slips in its body repaired. */
export interface PlannedRepair {
  /** `content/rights/x.md` */
  path: string;
  title: string;
  /** The texts of its file, byte for byte. */
  before: string;
  after: string;
  /** Lines of the file that change. */
  changes: Stretch[];
}

/** The possible repairs of these entries; writes nothing. Leaves out entries that need no repair or cannot be read. */
export async function planRepairs(
  { files }: Pick<Snapshot, 'files'>,
  paths: readonly string[],
  read: ReadBody,
): Promise<PlannedRepair[]> {
  const plans = await Promise.all(
    paths.map(async (path) => planRepair(path, files.get(path) ?? '', read)),
  );
  return plans.flatMap((plan) => plan ?? []);
}

async function planRepair(
  path: string,
  before: string,
  read: ReadBody,
): Promise<PlannedRepair | undefined> {
  if (before === '' || errorIn(path, before)) return undefined;
  const { body, ...values } = readContent(path, before);
  if (typeof body !== 'string') return undefined;
  const repairs = await safeRepairs(body, read);
  if (repairs.size === 0) return undefined;
  const repaired = { ...values, body: withRepairs(body, repairs) };
  // Exactly the text that a save will write.
  const after = writeContent(path, before, repaired, fieldsOf(path));
  const { title } = values;
  return {
    path,
    title: typeof title === 'string' && title !== '' ? title : path,
    before,
    after,
    changes: differingLines(before, after),
  };
}

/** The number of lines that change in these entries. */
export const countLines = (plans: readonly PlannedRepair[]): number =>
  plans
    .flatMap(({ changes }) => changes)
    .reduce((sum, { theirs, mine }) => sum + Math.max(theirs.length, mine.length), 0);
