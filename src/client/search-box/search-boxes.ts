import { startSearch } from '../../site-search/start.ts';
import { startSlashKey } from './slash-key.ts';

const load = () => import('./search-box.ts');

/**
 * The search boxes of a page, and their openers: the key `/`, and on a phone the link in the
 * header. Only this part is loaded with each page; suggestions are loaded with the first focus.
 */
export function startSearchBoxes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) {
    const input = form.querySelector('input');
    if (input) startBox(form, input);
  }
  const box = document.querySelector<HTMLFormElement>('.header-search');
  if (box) startHeaderBox(box);
  startSlashKey(() => {
    const input = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (input && box?.contains(input)) openBox(box);
    input?.focus();
  });
}

function startBox(form: HTMLFormElement, input: HTMLInputElement): void {
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-expanded', 'false');
  let isStarted = false;
  let isComposing = false;
  input.addEventListener('compositionstart', () => (isComposing = true));
  input.addEventListener('compositionend', () => (isComposing = false));
  form.addEventListener('focusin', () => {
    if (isStarted) return;
    isStarted = true;
    // In parallel to the box's own script.
    startSearch(form.dataset['search'] ?? '/');
    load().then(
      ({ startSearchBox }) => {
        const start = () => startSearchBox(form, input);
        if (isComposing) input.addEventListener('compositionend', start, { once: true });
        else start();
      },
      () => (isStarted = false),
    );
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // After a new build the script of an old tab may be gone: the query must not be lost.
    load().then(
      ({ submitSearch }) => submitSearch(form, input),
      () => location.assign(`${form.action}#${new URLSearchParams({ q: input.value.trim() })}`),
    );
  });
}

/**
 * Overlays the header's box on the page while it is in use, if the header has no space for it or is
 * scrolled out of view.
 */
function startHeaderBox(box: HTMLFormElement): void {
  const opener = document.querySelector<HTMLElement>('[data-search-open]');
  const leave = () => {
    if (!('open' in box.dataset)) return;
    delete box.dataset['open'];
    if (opener && isShown(opener)) opener.focus({ preventScroll: true });
    else (document.activeElement as HTMLElement | null)?.blur();
  };
  opener?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openBox(box);
    box.querySelector('input')?.focus();
  });
  box.querySelector('[data-search-close]')?.addEventListener('click', leave);
  box.addEventListener('keydown', (event) => {
    const isUnused = event.key === 'Escape' && !event.defaultPrevented && !event.isComposing;
    if (isUnused && box.querySelector('input')?.value === '') leave();
  });
  for (const leaving of ['pointerdown', 'focusin']) {
    document.addEventListener(leaving, ({ target }) => {
      if (!box.contains(target as Node)) delete box.dataset['open'];
    });
  }
}

function openBox(box: HTMLFormElement): void {
  const isInView = isShown(box) && box.getBoundingClientRect().top >= 0;
  if (!isInView) box.dataset['open'] = '';
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
