import { getEntries } from './content.ts';
import { ATTACHMENT_EXTENSIONS } from '../model/fields/file.ts';
import { collectionNames } from '../model/index.ts';

const LINK = new RegExp(
  `\\.\\./media/([A-Za-z0-9._-]+\\.(?:${ATTACHMENT_EXTENSIONS.join('|')}))`,
  'gi',
);

/** Reading a picture's metadata would publish its original: see `src/lib/pictures.ts`. */
const withoutPictures = (key: string, value: unknown): unknown =>
  key === 'src' ? undefined : value;

/** Names of the attachments in `content/media/` that published entries link to, in a field or in the body. */
export async function publishedAttachments(): Promise<string[]> {
  const texts = await Promise.all(
    collectionNames.map(async (name) =>
      (await getEntries(name)).map(
        ({ data, body = '' }) => `${JSON.stringify(data, withoutPictures)}\n${body}`,
      ),
    ),
  );
  const names = texts
    .flat()
    .flatMap((text) => [...text.matchAll(LINK)].map(([, name = '']) => name));
  return [...new Set(names)];
}
