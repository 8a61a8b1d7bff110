import { splitWords } from '../model/fields/tags.ts';
import { settings } from '../collections/index.ts';
import { type Fault, describeValue } from '../model/validate.ts';

/** A word and where it stands. */
interface Place {
  word: string;
  /** The words of its group, as an editor knows the group by. */
  group: string;
  index: number;
}

/** Every word is in one group only, and there once: else a search would mix what groups keep apart. */
export function checkSynonyms(data: Record<string, unknown>): Fault[] {
  const groups = Array.isArray(data['groups']) ? (data['groups'] as unknown[]) : [];
  const taken = new Map<string, Place>();
  return groups.flatMap((group, index) => {
    const words = wordsIn(group, 'words');
    const title = words.slice(0, 3).join('、');
    const own = new Map<string, string>();
    const equal = words.flatMap((word) => {
      const [before, isTwice] = [taken.get(fold(word)), own.has(fold(word))];
      own.set(fold(word), word);
      if (isTwice) return [fault(index, 'words', word, `“${word}”在这一组里写了两次`)];
      taken.set(fold(word), before ?? { word, group: title, index });
      return before ? [fault(index, 'words', word, elsewhere(word, before))] : [];
    });
    const narrower = wordsIn(group, 'narrower').flatMap((word) => {
      const before = own.get(fold(word));
      own.set(fold(word), word);
      return before === undefined
        ? []
        : [fault(index, 'narrower', word, `“${word}”在这一组里写了两次`)];
    });
    return [...equal, ...narrower];
  });
}

const elsewhere = (word: string, { group, index }: Place) =>
  `“${word}”已经在第${index + 1}组（${group}）里。意思一样的并成一组，不一样的只留在一组`;

/** As a search takes a word: neither case nor width tells words apart. */
const fold = (word: string) => word.normalize('NFKC').toLowerCase();

function wordsIn(group: unknown, name: 'words' | 'narrower'): string[] {
  const value: unknown = splitWords(Reflect.get(Object(group) as object, name) ?? []);
  return Array.isArray(value)
    ? value.filter((word): word is string => typeof word === 'string')
    : [];
}

function fault(index: number, name: 'words' | 'narrower', found: string, expected: string): Fault {
  const { groups } = settings.synonyms.fields;
  const label = groups.fields?.[name]?.label ?? name;
  return {
    file: settings.synonyms.path,
    field: `groups.${index}.${name}`,
    label: `${groups.label} 第${index + 1}项 ${label}`,
    found: describeValue(found),
    expected,
  };
}
