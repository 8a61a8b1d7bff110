import { writeStored } from './site-storage.ts';

/**
 * The text-size switch, and 大字 of an entry: sets `data-size` on the root and stores it on this
 * device only. If the browser denies storage, it affects this page alone. On a phone one button
 * shows the sizes, until the reader goes on with the page.
 */
export function startTextSize(root: HTMLElement = document.documentElement): void {
  const sizeNow = () => root.dataset['size'] ?? '';
  const buttons = document.querySelectorAll<HTMLElement>('[data-text-size] [data-size]');
  const large = document.querySelector('[data-action=size]');
  const show = () => {
    const press = (button: Element | null, isPressed: boolean) =>
      button?.setAttribute('aria-pressed', String(isPressed));
    for (const button of buttons) press(button, button.dataset['size'] === sizeNow());
    press(large, sizeNow() !== '');
  };
  const change = (size = '') => {
    root.dataset['size'] = size;
    writeStored('size', size);
    show();
  };
  for (const button of buttons)
    button.addEventListener('click', () => change(button.dataset['size']));
  large?.addEventListener('click', () => change(sizeNow() ? '' : 'large'));
  show();
  const group = document.querySelector('[data-text-size]');
  if (group) startOpener(group);
}

function startOpener(group: Element): void {
  const opener = group.querySelector('[aria-expanded]');
  const open = (isOpen: boolean) => opener?.setAttribute('aria-expanded', String(isOpen));
  opener?.addEventListener('click', () => open(opener.getAttribute('aria-expanded') !== 'true'));
  group.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') open(false);
  });
  for (const leaving of ['pointerdown', 'focusin']) {
    document.addEventListener(leaving, ({ target }) => {
      if (!group.contains(target as Node)) open(false);
    });
  }
}
