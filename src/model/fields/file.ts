import { z } from 'zod';
import { problem } from '../../values/validation/validation-error.ts';
import { type FieldOptions, makeField } from './field.ts';
import { zodIssue } from './zod-issue.ts';

/** File types that may be offered to readers. */
export const ATTACHMENT_EXTENSIONS = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx'] as const;

export const ATTACHMENT_PATH = new RegExp(
  `^\\.\\./media/[^/\\\\]+\\.(${ATTACHMENT_EXTENSIONS.join('|')})$`,
  'i',
);

/** An attachment under `content/media/`, stored as `../media/name.pdf`. */
export function file<const O extends FieldOptions>(options: O) {
  return makeField<string, string, O>(options, {
    kind: 'file',
    schema: () =>
      z
        .string()
        .refine(
          (value) => ATTACHMENT_PATH.test(value),
          zodIssue(problem('not-an-attachment', { endings: ATTACHMENT_EXTENSIONS })),
        ),
    widget: { widget: 'file', choose_url: false, media_library: { config: { multiple: false } } },
    show: async (value, resolvers) => resolvers.file(value),
  });
}
