import { z } from 'zod';
import { type FieldOptions, makeField } from './field.ts';

/**
 * The text of an entry, in Markdown with the site's blocks. Stored below the front matter; its
 * field name is always `body`.
 */
export function markdown<const O extends FieldOptions>(options: O) {
  return makeField<string, string, O>(options, {
    kind: 'markdown',
    schema: () => z.string(),
    widget: { widget: 'markdown', modes: ['rich_text', 'raw'] },
  });
}
