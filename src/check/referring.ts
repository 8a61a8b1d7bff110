import { fieldsOf } from '../collections/index.ts';
import type { ContentFile } from '../content-format/content-file.ts';
import type { Referring } from '../model/references.ts';

/** A file with the fields that its model has; it is parsed once something is asked of its front matter. */
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
