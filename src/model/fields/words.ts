import { z } from 'zod';
import { type Problem, problem } from '../../values/validation/validation-error.ts';
import { toHalfWidth } from '../../values/typed.ts';
import { type FieldOptions, makeField } from './field.ts';
import { issueOf, ofList } from './zod-issue.ts';
import { splitTags, splitWords } from './tags.ts';

export interface WordsOptions extends FieldOptions {
  min?: number;
  max: number;
  /**
   * Which searches find them: a search for any of them finds the others, or only a search for the
   * words above finds these. The form explains it.
   */
  finds: 'each other' | 'narrower';
}

const MAX_LENGTH = 20;
const ALLOWED = /^[\p{Script=Han}A-Za-z0-9]+$/u;

/** The error in a search word; undefined if it is valid. */
function problemOf(word: string): Problem | undefined {
  const { length } = [...word];
  if (length === 1) return problem('word-too-short', { word });
  if (length > MAX_LENGTH) return problem('word-too-long', { word, length, max: MAX_LENGTH });
  return ALLOWED.test(word) ? undefined : problem('word-characters', { word });
}

const word = () =>
  z.string().superRefine((value, { addIssue }) => {
    const found = problemOf(value);
    if (found) addIssue(issueOf(found));
  });

/** Words that people search for, separated by Chinese or ASCII punctuation. */
export function words<const O extends WordsOptions>(options: O) {
  const { min = 1, max, finds } = options;
  return makeField<string[], string[], O>(options, {
    kind: 'words',
    schema: () =>
      z.preprocess(
        splitWords,
        z
          .array(word())
          .refine(({ length }) => length >= min, ofList(problem('too-few-words', { min })))
          .refine(({ length }) => length <= max, ofList(problem('too-many-words', { max }))),
      ),
    widget: { widget: 'list', allow_add: true, max, finds },
    normalise: (typed) => {
      const typedWords = splitTags(typed);
      return Array.isArray(typedWords)
        ? splitTags(
            typedWords.map((item: unknown) =>
              typeof item === 'string' ? toHalfWidth(item) : item,
            ),
          )
        : typedWords;
    },
  });
}
