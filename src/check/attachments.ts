import { ATTACHMENT_PATH } from '../model/fields/file.ts';
import type { Fields } from '../model/fields/field.ts';
import { readBody } from './body.ts';
import { leavesOf } from './leaves.ts';

/**
 * Whether a body may contain the name of a file: as it is, with an escaped slash, or with an entity
 * or a `%` sequence. Avoids parsing most bodies; “30%” is none.
 */
const MAY_NAME_FILE = /media\\?\/|&[#a-z]|%[\da-f]{2}/i;

/**
 * Names of the attachments that an entry offers for download, in its fields and its body, with
 * repetitions. Does not read the metadata of pictures: that would publish their originals
 * (`src/site/pictures.ts`).
 */
export function attachmentsIn(fields: Fields, data: object, body: string): string[] {
  const inFields = [...leavesOf(fields, data)].flatMap(({ field, value }) =>
    field.kind === 'file' ? [value] : [],
  );
  const inBody = MAY_NAME_FILE.test(body) ? readBody(body).media.map(({ path }) => path) : [];
  return [...inFields, ...inBody]
    .filter((path): path is string => typeof path === 'string' && ATTACHMENT_PATH.test(path))
    .map((path) => path.replace('../media/', ''));
}
