import { type Answers, type Letter, isLeftOut, wordsOf } from '../../letters/letter.ts';

/** Writes the answers into the letter that the page shows, `src/collections/letters/sheet.tsx`. */
export function showAnswers(
  sheet: HTMLElement,
  { questions }: Pick<Letter, 'questions'>,
  answers: Answers,
): void {
  const kinds = new Map(questions.map(({ name, kind }) => [name, kind]));
  for (const gap of sheet.querySelectorAll<HTMLElement>('[data-gap]')) {
    const name = gap.dataset['gap'] ?? '';
    gap.textContent = wordsOf(kinds.get(name) ?? 'words', answers[name]);
  }
  for (const line of sheet.querySelectorAll<HTMLElement>('[data-optional]'))
    line.hidden = isLeftOut((line.dataset['optional'] ?? '').split(' '), answers);
}
