import { part } from '../page/elements.ts';

const box = part('offline-ask');
const text = part('offline-ask-text');
const yes = part<HTMLButtonElement>('offline-yes');
const no = part<HTMLButtonElement>('offline-no');

interface Question {
  text: string;
  yes: string;
  no: string;
}

/**
 * Shows a confirmation in the page, with the focus on the answer that changes nothing; restores the
 * focus afterwards.
 */
export function ask(question: Question): Promise<boolean> {
  const before = document.activeElement;
  text.textContent = question.text;
  yes.textContent = question.yes;
  no.textContent = question.no;
  box.hidden = false;
  no.focus();
  return new Promise((resolve) => {
    const answer = (isYes: boolean) => {
      box.hidden = true;
      if (before instanceof HTMLElement) before.focus();
      resolve(isYes);
    };
    yes.onclick = () => answer(true);
    no.onclick = () => answer(false);
    box.onkeydown = ({ key }) => {
      if (key === 'Escape') answer(false);
    };
  });
}
