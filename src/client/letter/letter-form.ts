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
  const form = document.querySelector<HTMLFormElement>('[data-letter]');
  const sheet = form?.querySelector<HTMLElement>('[data-sheet]');
  if (!form || !sheet) return;
  const letter = JSON.parse(form.dataset['letter'] ?? '') as Letter;
  const fields = [...form.querySelectorAll<Field>(ASKED)];
  const remember = form.querySelector<HTMLInputElement>('[data-letter-remember]');

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
  form.addEventListener('reset', () => {
    forgetAnswers();
    say(form, '');
    // The fields are empty only after this event.
    setTimeout(show);
  });
  // The Enter key in a field is no wish to save.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.querySelector('[data-letter-save]')?.addEventListener('click', () => {
    void save(form, letter, answersIn(fields));
  });
  form.querySelector('[data-letter-clear]')?.addEventListener('click', () => {
    if (confirm('填的都要清空吗？')) form.reset();
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
  if (/MicroMessenger/i.test(navigator.userAgent))
    say(form, '微信里多半存不了文件：先点右上角的“…”，在浏览器里打开再填。');
}

const nameOf = ({ dataset }: Field): string => dataset['answer'] ?? '';

const answersIn = (fields: readonly Field[]): Answers =>
  Object.fromEntries(fields.map((field) => [nameOf(field), field.value]));

async function save(form: HTMLElement, letter: Letter, answers: Answers): Promise<void> {
  say(form, '正在写文件……');
  try {
    const { saveLetter } = await import('./save-letter.ts');
    say(form, await saveLetter(letter, answers, form.dataset['template']));
  } catch (error) {
    console.error(error);
    say(form, '现在存不了，请刷新网页再试，或者先打印。');
  }
}

function say(form: HTMLElement, words: string): void {
  const line = form.querySelector('.letter-keep output');
  if (line) line.textContent = words;
}
