import { toShanghaiDate } from '../../src/lib/dates.ts';
import { reviewed } from '../../src/check/review.ts';
import { fieldsOf, isCollectionName } from '../../src/model/index.ts';
import { writeContent } from '../../src/model/write-content.ts';
import { currentHost } from '../backend/current-host.ts';
import { readContent } from '../backend/formats.ts';

/**
 * “已核对，仍然正确”: sets the day of the last review to today, and the next one after the same span as before.
 * Goes the way of every save, so nothing else in the file changes and nobody's change is overwritten. Gives the
 * fields that it set. Rejects with a message for the editor.
 * @param review saved as a change to be reviewed, where nothing is published without
 */
export async function confirmReviewed(
  path: string,
  review: boolean,
): Promise<Record<string, string>> {
  const host = currentHost();
  const { data: text } = await host.getEntry(path);
  const [, collection = '', file = ''] = path.split('/');
  const values = readContent(path, text);
  const changes = isCollectionName(collection)
    ? reviewed(collection, values, toShanghaiDate(new Date()))
    : undefined;
  if (!changes) throw new Error(`${path} is not reviewed`);
  const raw = writeContent(path, text, { ...values, ...changes }, fieldsOf(path));
  const slug = file.replace(/\.md$/, '');
  await host.persistEntry(
    { dataFiles: [{ path, slug, raw }], assets: [] },
    {
      newEntry: false,
      collectionName: collection,
      commitMessage: `核对：${String(values['title'])}`,
      useWorkflow: review,
      ...(review && { status: 'pending_review', unpublished: false }),
    },
  );
  return changes;
}
