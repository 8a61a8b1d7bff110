import type { Answers, Letter } from '../../letters/letter.ts';
import { showAnswers } from './preview.ts';
import { forgetAnswers, keepAnswers, keptAnswers } from './remembered.ts';

const ASKED = '[data-answer]';
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * The form of a letter: each answer appears in the letter below, which can be saved, printed and remembered. The
 * writer of Word files is loaded with the first press on its button. Answers leave the device in no case.
 */
export function startLetter(): void {
  const form = document.querySelector<HTMLElement>('[data-letter]');
  const sheet = form?.querySelector<HTMLElement>('[data-sheet]');
  if (!form || !sheet) return;
  const letter = JSON.parse(form.dataset['letter'] ?? '') as Letter;
  const fields = [...form.querySelectorAll<Field>(ASKED)];
  const remember = form.querySelector<HTMLInputElement>('[type=checkbox]');

  const show = () => {
    const answers = answersIn(fields);
    showAnswers(sheet, letter, answers);
    return answers;
  };
  form.addEventListener('input', () => {
    const answers = show();
    if (remember?.checked) keepAnswers(answers);
    else forgetAnswers();
  });
  form.querySelector('[data-letter-save]')?.addEventListener('click', () => {
    void save(form, letter, answersIn(fields));
  });
  form.querySelector('[data-letter-clear]')?.addEventListener('click', () => {
    if (!confirm('填的都要清空吗？')) return;
    for (const field of fields) field.value = '';
    forgetAnswers();
    show();
  });
  form.querySelector('[data-letter-print]')?.addEventListener('click', () => {
    print();
  });

  const kept = keptAnswers();
  if (kept) {
    for (const field of fields) field.value = kept[nameOf(field)] ?? '';
    if (remember) remember.checked = true;
  }
  // The browser may have kept what was typed before a page was left.
  show();
}

const nameOf = ({ dataset }: Field): string => dataset['answer'] ?? '';

const answersIn = (fields: readonly Field[]): Answers =>
  Object.fromEntries(fields.map((field) => [nameOf(field), field.value]));

async function save(form: HTMLElement, letter: Letter, answers: Answers): Promise<void> {
  say(form, '稍等……');
  try {
    const { saveLetter } = await import('./save-letter.ts');
    say(form, await saveLetter(letter, answers, form.dataset['template']));
  } catch (error) {
    console.error(error);
    say(form, '存不了，刷新再试，或者打印。');
  }
}

function say(form: HTMLElement, words: string): void {
  const line = form.querySelector('output');
  if (line) line.textContent = words;
}
