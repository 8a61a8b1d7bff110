import { writeStored } from './site-storage.ts';

/**
 * The text-size switch: sets `data-size` on the root and stores it on this device only. If the
 * browser denies storage, the switch affects this page alone.
 */
export function startTextSize(root: HTMLElement = document.documentElement): void {
  const group = document.querySelector<HTMLElement>('[data-text-size]');
  if (!group) return;
  const buttons = group.querySelectorAll('button');
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
  show();
}
