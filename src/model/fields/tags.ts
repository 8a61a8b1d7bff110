import { z } from 'zod';
import { problem } from '../../values/validation/validation-error.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { type FieldOptions, makeField } from './field.ts';
import { ofList, zodIssue } from './zod-issue.ts';

const SEPARATORS = /[，、；,;\n]/;
const MAX_LENGTH = 12;
const MAX_TAGS = 8;

/**
 * Splits input (`会员服务，活动`), or each item of a list, into trimmed words; other values are returned
 * unchanged.
 */
export function splitWords(value: unknown): unknown {
  const list = Array.isArray(value) ? value : [value];
  if (!list.every((item) => typeof item === 'string')) return value;
  const words = list
    .flatMap((item) => item.split(SEPARATORS))
    .map((word) => normaliseText(word, 'line'));
  return words.filter(Boolean);
}

/** {@link splitWords} without duplicates. */
export function splitTags(value: unknown): unknown {
  const words = splitWords(value);
  return Array.isArray(words) ? [...new Set<unknown>(words)] : words;
}

/** Short labels, separated by Chinese or ASCII punctuation. An empty list is a valid value. */
export function tags(options: FieldOptions & { required: false }) {
  return makeField<string[], string[], { label: string; required: false }>(options, {
    kind: 'tags',
    schema: () =>
      z.preprocess(
        splitTags,
        z
          .array(
            z
              .string()
              .refine(
                ({ length }) => length <= MAX_LENGTH,
                zodIssue(problem('tag-too-long', { max: MAX_LENGTH })),
              ),
          )
          .refine(
            ({ length }) => length <= MAX_TAGS,
            ofList(problem('too-many-tags', { max: MAX_TAGS })),
          ),
      ),
    widget: { widget: 'list', allow_add: true, max: MAX_TAGS },
    normalise: splitTags,
  });
}
