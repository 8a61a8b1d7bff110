import { splitWords } from '../model/fields/tags.ts';
import { settings } from '../collections/index.ts';
import {
  type ValidationError,
  type Problem,
  problem,
} from '../values/validation/validation-error.ts';

/** A word and its location. */
interface Place {
  word: string;
  /** The words of its group, which identify the group to an editor. */
  group: string;
  index: number;
}

/**
 * Every word must be in one group only, and only once: otherwise a search would mix separate
 * groups.
 */
export function checkSynonyms(data: Record<string, unknown>): ValidationError[] {
  const groups = Array.isArray(data['groups']) ? (data['groups'] as unknown[]) : [];
  const taken = new Map<string, Place>();
  return groups.flatMap((group, index) => {
    const words = wordsIn(group, 'words');
    const title = words.slice(0, 3).join('、');
    const own = new Map<string, string>();
    const equal = words.flatMap((word) => {
      const [before, isTwice] = [taken.get(fold(word)), own.has(fold(word))];
      own.set(fold(word), word);
      if (isTwice) return [error(index, 'words', problem('word-twice', { word }))];
      taken.set(fold(word), before ?? { word, group: title, index });
      if (!before) return [];
      const { index: at, group: other } = before;
      return [error(index, 'words', problem('word-elsewhere', { word, index: at, group: other }))];
    });
    const narrower = wordsIn(group, 'narrower').flatMap((word) => {
      const before = own.get(fold(word));
      own.set(fold(word), word);
      return before === undefined
        ? []
        : [error(index, 'narrower', problem('word-twice', { word }))];
    });
    return [...equal, ...narrower];
  });
}

/** Folds a word as the search does: case and width do not matter. */
const fold = (word: string) => word.normalize('NFKC').toLowerCase();

function wordsIn(group: unknown, name: 'words' | 'narrower'): string[] {
  const value: unknown = splitWords(Reflect.get(Object(group) as object, name) ?? []);
  return Array.isArray(value)
    ? value.filter((word): word is string => typeof word === 'string')
    : [];
}

function error(
  index: number,
  name: 'words' | 'narrower',
  it: Problem<'word-twice' | 'word-elsewhere'>,
): ValidationError {
  const { groups } = settings.synonyms.fields;
  const label = groups.fields?.[name]?.label ?? name;
  return {
    ...it,
    value: it.params.word,
    file: settings.synonyms.path,
    field: `groups.${index}.${name}`,
    label: `${groups.label} 第${index + 1}项 ${label}`,
  };
}
