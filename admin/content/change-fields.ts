import { fieldsOf } from '../../src/collections/index.ts';
import { writeContent } from '../../src/content-format/write-content.ts';
import type { Host } from '../port/backend.ts';
import { DeskError } from '../ground/desk-error.ts';
import { readContent } from './formats.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Changes some fields of an entry without its form, starting from the text on the host. Uses the ordinary save, so
 * nothing else in the file changes and nobody's change is overwritten. Returns the changed fields. Rejects with a
 * message for the editor.
 * @param path `content/merchants/x.md`
 * @param what the first word of the commit's message, `核对`
 * @param review saves a draft for review, where the site requires review
 */
export async function changeFields<Changes extends Values>(
  host: Host,
  path: string,
  change: (values: Values) => Changes,
  what: string,
  review: boolean,
): Promise<Changes> {
  const { data: text } = await host.getEntry(path);
  if (text === null) throw new DeskError('没有找到这条内容，可能已经被别人删除或改了网址名');
  const values = readContent(path, text);
  const changes = change(values);
  const raw = writeContent(path, text, { ...values, ...changes }, fieldsOf(path));
  await saveText(host, path, raw, `${what}：${String(values['title'] ?? path)}`, review);
  return changes;
}

/**
 * Saves an entry's text, derived from what {@link Host.getEntry} has just returned, by the ordinary save.
 * @param message of the commit
 * @param review as in {@link changeFields}
 */
export async function saveText(
  host: Pick<Host, 'persistEntry'>,
  path: string,
  raw: string,
  message: string,
  review: boolean,
): Promise<void> {
  const [, collection = '', file = ''] = path.split('/');
  await host.persistEntry(
    { dataFiles: [{ path, slug: file.replace(/\.(?:md|yml)$/, ''), raw }], assets: [] },
    {
      newEntry: false,
      collectionName: collection,
      commitMessage: message,
      useWorkflow: review,
      ...(review && { status: 'pending_review', unpublished: false }),
    },
  );
}
