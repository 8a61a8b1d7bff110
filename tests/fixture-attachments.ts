import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ATTACHMENT_EXTENSIONS } from '../src/model/fields/file.ts';
import { wholeFile } from './whole-files.ts';

/** Slug of the essay with all of them. */
export const ATTACHMENTS_SLUG = 'attachments';

/** Every place that may refer to a file. */
const PLACES = {
  field: (file: string) => file,
  block: (file: string) => `:::附件{file="${file}" title="块里的"}\n:::\n`,
  link: (file: string) => `[正文里的](${file})\n`,
  encoded: (file: string) => `[写成百分号的](${file.replace('media/e', 'media/%65')})\n`,
  reference: (file: string) => `[文末的][${file}]\n\n[${file}]: ${file}\n`,
  folded: (file: string) => `:::折叠问答{question="折叠的"}\n[折叠的](${file})\n:::\n`,
};

/** Every kind: in lower case, with names that have a common beginning; in upper case, each with a name of its own. */
const namesOf = (place: string): string[] =>
  ATTACHMENT_EXTENSIONS.flatMap((extension) => [
    `${place}.${extension}`,
    `${place.toUpperCase()}-${extension.toUpperCase()}.${extension.toUpperCase()}`,
  ]);

/** Every file of the essay. */
export const attachmentNames: readonly string[] = Object.keys(PLACES).flatMap(namesOf);

/** Writes the files and their essay into a content folder. */
export async function writeAttachments(content: string): Promise<void> {
  for (const name of attachmentNames) {
    const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
    await writeFile(resolve(content, 'media', name), await wholeFile(extension, name));
  }
  const { field, ...inBody } = PLACES;
  const fields = namesOf('field').map(
    (name) => `  - title: ${name}\n    file: ${field(`../media/${name}`)}\n`,
  );
  const body = Object.entries(inBody).flatMap(([place, write]) =>
    namesOf(place).map((name) => write(`../media/${name}`)),
  );
  const essay = [
    '---\ntitle: 各种附件\n',
    `slug: ${ATTACHMENTS_SLUG}\n`,
    'author: 本会编辑部\nkind: notice\nsummary: 每一种附件都能下载。\npublishDate: 2026-01-02\n',
    `attachments:\n${fields.join('')}---\n\n${body.join('\n')}`,
  ];
  await writeFile(resolve(content, 'essays', `${ATTACHMENTS_SLUG}.md`), essay.join(''));
}
