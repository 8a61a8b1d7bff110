import { saveText } from '../content/change-fields.ts';
import { hasDraft } from '../content/has-draft.ts';
import type { Host } from '../port/backend.ts';
import type { PlannedRepair } from './plan-repairs.ts';

/** The result for one entry: saved, or skipped with the reason, as a clause for the editor. */
export interface Outcome {
  path: string;
  title: string;
  passedOver?: string;
}

/**
 * Saves repaired entries one after the other, each by the ordinary save. Skips one that somebody has saved since its
 * difference was shown, and one that the host refuses; the others continue.
 * @param review saves drafts for review, where the site requires review
 * @param tell after each entry
 */
export async function saveRepairs(
  host: Host,
  plans: readonly PlannedRepair[],
  review: boolean,
  report: (done: number) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const plan of plans) {
    const { path, title } = plan;
    const why = await saveOne(host, plan, review).catch((error: unknown) => String(error));
    outcomes.push({ path, title, ...(why !== undefined && { passedOver: why }) });
    report(outcomes.length);
  }
  return outcomes;
}

/** Returns why the entry is skipped; undefined if it was saved. */
async function saveOne(
  host: Host,
  { path, title, before, after }: PlannedRepair,
  review: boolean,
): Promise<string | undefined> {
  // A repair of the published text would be a second draft.
  if (review && (await hasDraft(host, path))) return '有一份还没发布的草稿，请打开它在里面改';
  const { data } = await host.getEntry(path);
  if (data === null || data === '') return '刚才被删掉了';
  if (data !== before) return '刚才有人存过';
  await saveText(host, path, after, `改好写法：${title}`, review);
  return undefined;
}
