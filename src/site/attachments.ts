import { getEntries } from './content.ts';
import { attachmentsIn } from '../check/attachments.ts';
import { collectionNames, collections } from '../collections/index.ts';

/** Names of the attachments in `content/media/` that published entries link to, in a field or in the body. */
export async function publishedAttachments(): Promise<string[]> {
  const names = await Promise.all(
    collectionNames.map(async (name) =>
      (await getEntries(name)).flatMap(({ data, body = '' }) =>
        attachmentsIn(collections[name].fields, data, body),
      ),
    ),
  );
  return [...new Set(names.flat())];
}
