import { writeStored } from './site-storage.ts';

/**
 * The text-size switch: sets `data-size` on the root and stores it on this device only. If the
 * browser denies storage, the switch affects this page alone. On a phone one button shows the
 * sizes, until the reader goes on with the page.
 */
export function startTextSize(root: HTMLElement = document.documentElement): void {
  const group = document.querySelector<HTMLElement>('[data-text-size]');
  if (!group) return;
  const opener = group.querySelector('[aria-expanded]');
  const buttons = group.querySelectorAll<HTMLElement>('[data-size]');
  const open = (isOpen: boolean) => opener?.setAttribute('aria-expanded', String(isOpen));
  const show = () => {
    const size = root.dataset['size'] ?? '';
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.dataset['size'] === size));
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const size = button.dataset['size'] ?? '';
      root.dataset['size'] = size;
      writeStored('size', size);
    });
  }
  // Other parts of a page change the size, too.
  new MutationObserver(show).observe(root, { attributeFilter: ['data-size'] });
  opener?.addEventListener('click', () => open(opener.getAttribute('aria-expanded') !== 'true'));
  group.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') open(false);
  });
  for (const leaving of ['pointerdown', 'focusin']) {
    document.addEventListener(leaving, ({ target }) => {
      if (!group.contains(target as Node)) open(false);
    });
  }
  show();
}
