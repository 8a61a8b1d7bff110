import type { Answers, Letter } from '../../letters/letter.ts';
import type { EntryData } from '../../model/collection.ts';
import type { letters } from './model.ts';

type LetterData = EntryData<typeof letters>;
/** The fields that a letter is made of, as stored or as a view shows them. */
type Source = Pick<LetterData, 'title' | 'to' | 'signer' | 'rows' | 'attachments'> & {
  form: Choosable<LetterData['form']>;
  questions: readonly {
    name: string;
    kind: Choosable<QuestionKind>;
    need?: Choosable<Need> | undefined;
  }[];
  lines: readonly { kind: Choosable<LineKind>; text: string }[];
};
/** A choice as stored, or as a view shows it. */
type Choosable<Key extends string> = Key | { value: Key };
type Need = NonNullable<LetterData['questions'][number]['need']>;
type QuestionKind = LetterData['questions'][number]['kind'];
type LineKind = LetterData['lines'][number]['kind'];

const keyOf = <Key extends string>(choice: Choosable<Key>): Key =>
  typeof choice === 'string' ? choice : choice.value;

/** The letter of an entry. */
export const toLetter = (data: Source): Letter => ({
  title: data.title,
  form: keyOf(data.form),
  to: data.to,
  rows: data.rows ?? [],
  lines: data.lines.map(({ kind, text }) => ({ kind: keyOf(kind), text })),
  attachments: data.attachments ?? [],
  signer: data.signer,
  questions: data.questions.map(({ name, kind, need = 'needed' }) => ({
    name,
    kind: keyOf(kind),
    need: keyOf<Need>(need),
  })),
});

/** The answers that the entry declares as an example. */
export const exampleAnswers = ({
  questions,
}: {
  questions: readonly Pick<LetterData['questions'][number], 'name' | 'example'>[];
}): Answers =>
  Object.fromEntries(questions.flatMap(({ name, example }) => (example ? [[name, example]] : [])));
