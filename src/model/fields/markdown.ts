import { z } from 'zod';
import { type FieldOptions, makeField } from './field.ts';

/** The text of an entry, in Markdown with the site's blocks. Stored below the front matter, always as `body`. */
export function markdown(options: FieldOptions) {
  return makeField<string, string, { label: string }>(options, {
    kind: 'markdown',
    schema: () => z.string(),
    widget: { widget: 'markdown', modes: ['rich_text', 'raw'] },
  });
}
