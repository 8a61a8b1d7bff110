import { reviewed } from '../../src/check/review.ts';
import type { Change } from '../../src/model/changes.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { isCollectionName } from '../../src/collections/index.ts';
import type { Host } from '../port/backend.ts';
import { changeFields } from '../content/change-fields.ts';

interface Confirmation {
  /** Saves a draft for review, where the site requires review. */
  review: boolean;
  /** What readers are told in 更新记录, as a major change of today; nothing if the entry is unchanged. */
  note?: string | undefined;
}

/**
 * “已核对，仍然正确”, and with a note “改好了，记入更新记录”: sets the day of the last review to today, and the next one after
 * the same interval as before. Returns the fields that it set. Rejects with a message for the editor.
 */
export async function confirmReviewed(
  host: Host,
  path: string,
  { review, note }: Confirmation,
): Promise<Readonly<Record<string, unknown>>> {
  const collection = path.split('/')[1] ?? '';
  const today = toShanghaiDate(new Date());
  return changeFields(
    host,
    path,
    (values) => {
      const changes = isCollectionName(collection)
        ? reviewed(collection, values, today)
        : undefined;
      if (!changes) throw new Error(`${path} is not reviewed`);
      if (note === undefined) return changes;
      return { ...changes, changes: withChange(values['changes'], note, today) };
    },
    note === undefined ? '核对' : '更新',
    review,
  );
}

/** An entry's changes with one more. */
function withChange(before: unknown, note: string, date: string): unknown[] {
  const change: Change = { date, kind: 'major', note };
  return [...(Array.isArray(before) ? (before as unknown[]) : []), change];
}
