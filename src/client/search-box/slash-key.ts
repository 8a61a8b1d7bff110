import { readStored, writeStored } from '../page/site-storage.ts';

const KEY = 'slash';
const TYPED_INTO = 'input, textarea, select, [contenteditable]';
const OFF = 'off';

/**
 * The key `/` focuses the search box. Speech input can trigger single-character shortcuts by
 * accident, so a switch in the footer turns it off (WCAG 2.1.4), on this device only.
 */
export function startSlashKey(search: () => void): void {
  let isOn = readStored(KEY) !== OFF;
  const button = document.querySelector<HTMLButtonElement>('[data-slash-key]');
  const show = () => {
    button?.setAttribute('aria-pressed', String(isOn));
    document.documentElement.toggleAttribute('data-slash', isOn);
  };
  button?.addEventListener('click', () => {
    isOn = !isOn;
    writeStored(KEY, isOn ? '' : OFF);
    show();
  });
  show();
  document.addEventListener('keydown', (event) => {
    if (!isOn || !isSlash(event)) return;
    event.preventDefault();
    search();
  });
}

function isSlash({ key, ctrlKey, metaKey, altKey, isComposing, target }: KeyboardEvent): boolean {
  const isHeld = ctrlKey || metaKey || altKey || isComposing;
  const typing = target instanceof Element && target.closest(TYPED_INTO);
  return key === '/' && !isHeld && !typing;
}
