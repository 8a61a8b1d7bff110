import { make } from '../page/elements.ts';

interface Step {
  button: HTMLButtonElement;
  body: HTMLElement;
}

const isOpen = ({ button }: Step): boolean => button.getAttribute('aria-expanded') === 'true';

/**
 * Makes the headings of the steps buttons that show and hide what is below them, after the accessibility criteria of
 * GOV.UK's step by step navigation (components.publishing.service.gov.uk). The styles hide the same steps until this
 * runs, so that nothing moves. The step of the address is open, and so is every step of a page that was opened from a
 * hit of the search, whose words may be in any of them.
 */
export function startSteps(): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const steps = items.flatMap((item) => toStep(item) ?? []);
  const all = document.querySelector<HTMLButtonElement>('[data-journey-all]');
  if (!all || steps.length === 0) return;

  const showAll = () => {
    const areOpen = steps.every(isOpen);
    all.textContent = areOpen ? '全部收起' : '全部展开';
    all.setAttribute('aria-expanded', String(areOpen));
  };
  const set = (step: Step, open: boolean) => {
    setOpen(step, open);
    showAll();
  };
  for (const step of steps) {
    step.button.addEventListener('click', () => {
      set(step, !isOpen(step));
    });
    // The browser found words in it, or follows a link to them.
    step.body.addEventListener('beforematch', () => {
      set(step, true);
    });
  }
  all.setAttribute('aria-controls', steps[0]?.body.id ?? '');
  all.addEventListener('click', () => {
    const open = !steps.every(isOpen);
    for (const step of steps) setOpen(step, open);
    showAll();
  });
  const openAsked = () => {
    const { hash } = location;
    for (const step of steps)
      if (hash.startsWith('#find=') || hash === `#${headingOf(step).id}`) set(step, true);
  };
  addEventListener('hashchange', openAsked);
  openAsked();
  showAll();
}

const headingOf = ({ button }: Step): HTMLElement => button.parentElement ?? button;

function toStep(item: HTMLElement): Step | undefined {
  const heading = item.querySelector('h2');
  const body = heading?.nextElementSibling;
  if (!heading || !(body instanceof HTMLElement)) return undefined;
  const button = make('button', { type: 'button' }, ...heading.childNodes);
  button.setAttribute('aria-controls', body.id);
  heading.append(button);
  const step = { button, body };
  setOpen(step, 'open' in item.dataset);
  return step;
}

function setOpen({ button, body }: Step, open: boolean): void {
  button.setAttribute('aria-expanded', String(open));
  if (open) body.removeAttribute('hidden');
  // A browser that knows it looks into what is hidden, and says so.
  else body.setAttribute('hidden', 'onbeforematch' in body ? 'until-found' : '');
}
