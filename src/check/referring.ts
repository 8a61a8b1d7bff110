import { fieldsOf } from '../collections/index.ts';
import type { ContentFile } from '../content-format/content-file.ts';
import type { Referring } from '../model/references.ts';

/** A file with the fields of its model; it is parsed when its front matter is first read. */
export function referring(content: ContentFile): Referring {
  return {
    file: content.path,
    text: content.text,
    fields: fieldsOf(content.path),
    get data() {
      return content.data;
    },
  };
}
