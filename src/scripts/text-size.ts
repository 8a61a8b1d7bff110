const KEY = 'size';

/** The text-size switch: sets `data-size` on the root and remembers it on this device only. */
export function startTextSize(root: HTMLElement = document.documentElement): void {
  const group = document.querySelector<HTMLElement>('[data-text-size]');
  if (!group) return;
  const buttons = [...group.querySelectorAll<HTMLButtonElement>('button')];
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
      remember(size);
      show();
    });
  }
  group.hidden = false;
  show();
}

/** Some browsers refuse storage in private windows; the switch then works for this page alone. */
function remember(size: string): void {
  try {
    localStorage.setItem(KEY, size);
  } catch {
    return;
  }
}
