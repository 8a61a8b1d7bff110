import { z } from 'zod';
import { toHalfWidth } from '../../values/typed.ts';
import { type FieldOptions, makeField } from './field.ts';
import { splitTags, splitWords } from './tags.ts';

export interface WordsOptions extends FieldOptions {
  min?: number;
  max: number;
  /** Which searches find them: for any of them the others, or for the words above these. The form explains it. */
  finds: 'each other' | 'narrower';
}

const MAX_LENGTH = 20;
const ALLOWED = /^[\p{Script=Han}A-Za-z0-9]+$/u;

/** What is wrong with a word of a search, in Chinese; undefined where nothing is. */
function faultOf(word: string): string | undefined {
  const { length } = [...word];
  if (length === 1) return `“${word}”只有一个字，会搜出不相干的内容，请写两个字以上的词`;
  if (length > MAX_LENGTH) return `“${word}”太长（${length} 字），每个词最多 ${MAX_LENGTH} 字`;
  return ALLOWED.test(word) ? undefined : `“${word}”里只能有汉字、字母和数字`;
}

const word = () =>
  z.string().superRefine((value, { addIssue }) => {
    const message = faultOf(value);
    if (message !== undefined) addIssue({ code: 'custom', message });
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
          .min(min, { error: `至少写 ${min} 个词` })
          .max(max, { error: `太多，最多 ${max} 个词` }),
      ),
    widget: { widget: 'list', allow_add: true, max, finds },
    tidy: (typed) => {
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
