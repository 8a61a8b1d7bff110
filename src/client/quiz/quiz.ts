import { make } from '../page/elements.ts';
import { readStored, writeStored } from '../page/site-storage.ts';

/** Under which the result of the last round is kept on the device. */
const RESULT = 'quiz';

interface Question {
  element: HTMLElement;
  options: readonly HTMLButtonElement[];
  /** Index of the right option. */
  right: number;
}

/** Leaves one question at a time, if the page has any; an answer shows whether it was right, and why. */
export function startQuiz(): void {
  const quiz = document.querySelector<HTMLElement>('[data-quiz]');
  const status = quiz?.querySelector<HTMLElement>('[data-quiz-status]');
  const next = quiz?.querySelector<HTMLButtonElement>('[data-quiz-next]');
  const questions = [...(quiz?.querySelectorAll<HTMLElement>('[data-right]') ?? [])].map(
    toQuestion,
  );
  if (!status || !next || questions.length === 0) return;
  let at = 0;
  let score = 0;

  const show = () => {
    for (const [index, { element }] of questions.entries()) element.hidden = index !== at;
    next.hidden = true;
    next.textContent = at + 1 < questions.length ? '下一题' : '再做一遍';
  };
  const answer = (question: Question, chosen: number) => {
    if (!next.hidden) return;
    const isRight = chosen === question.right;
    score += isRight ? 1 : 0;
    mark(question, chosen);
    const isLast = at + 1 === questions.length;
    const told = isRight ? '对了。' : `不对，对的是第${question.right + 1}个。`;
    status.textContent = told + (isLast ? resultOf(score, questions.length) : '');
    if (isLast) writeStored(RESULT, `${score}/${questions.length}`);
    next.hidden = false;
  };
  for (const question of questions)
    for (const [chosen, option] of question.options.entries())
      option.addEventListener('click', () => {
        answer(question, chosen);
      });
  next.addEventListener('click', () => {
    at = (at + 1) % questions.length;
    if (at === 0) score = 0;
    const question = questions[at];
    if (question) clear(question);
    status.textContent = '';
    show();
    question?.element.querySelector('h2')?.focus();
  });
  show();
  status.textContent = lastTime();
}

const resultOf = (score: number, of: number) => `${of}道题答完，答对${score}道。`;

/** The result of the last round on this device, in words; empty if there was none. */
function lastTime(): string {
  const [, score, of] = /^(\d+)\/(\d+)$/.exec(readStored(RESULT) ?? '') ?? [];
  return score === undefined || of === undefined ? '' : `上次${of}道题答对${score}道。`;
}

function toQuestion(element: HTMLElement): Question {
  const options = [...element.querySelectorAll('.quiz-option')].map((plain) => {
    const option = make(
      'button',
      { type: 'button', className: 'quiz-option' },
      ...plain.childNodes,
    );
    plain.replaceWith(option);
    return option;
  });
  return { element, options, right: Number(element.dataset['right']) - 1 };
}

/** Marks the right option, and the one that was chosen, in words; opens the reason. */
function mark({ element, options, right }: Question, chosen: number): void {
  for (const option of options) option.setAttribute('aria-disabled', 'true');
  options[right]?.append(make('b', {}, chosen === right ? '对了' : '对的是它'));
  if (chosen !== right) options[chosen]?.append(make('b', {}, '不对'));
  const reason = element.querySelector('details');
  if (reason) reason.open = true;
}

/** A question as it was before it was answered. */
function clear({ element, options }: Question): void {
  for (const option of options) {
    option.removeAttribute('aria-disabled');
    option.querySelector('b')?.remove();
  }
  const reason = element.querySelector('details');
  if (reason) reason.open = false;
}
