import { reviewed } from '../../src/check/review.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { isCollectionName } from '../../src/collections/index.ts';
import type { Host } from '../port/backend.ts';
import { changeFields } from '../content/change-fields.ts';

/**
 * “已核对，仍然正确”: sets the day of the last review to today, and the next one after the same interval as before. Returns the
 * fields that it set. Rejects with a message for the editor.
 * @param review saves a draft for review, where the site requires review
 */
export async function confirmReviewed(
  host: Host,
  path: string,
  review: boolean,
): Promise<Record<string, string>> {
  const collection = path.split('/')[1] ?? '';
  return changeFields(
    host,
    path,
    (values) => {
      const changes = isCollectionName(collection)
        ? reviewed(collection, values, toShanghaiDate(new Date()))
        : undefined;
      if (!changes) throw new Error(`${path} is not reviewed`);
      return changes;
    },
    '核对',
    review,
  );
}
