import { writeStored } from './site-storage.ts';

const root = document.documentElement;

/** 分享, 打印 and 大字 of an entry; 收藏 belongs to offline reading. */
export function startActions(): void {
  onPress('share', () => void share());
  onPress('print', () => print());
  const size = onPress('size', () => {
    const next = isLarge() ? '' : 'large';
    root.dataset['size'] = next;
    writeStored('size', next);
  });
  if (!size) return;
  const show = () => size.setAttribute('aria-pressed', String(isLarge()));
  // The header's switch changes the size, too.
  new MutationObserver(show).observe(root, { attributeFilter: ['data-size'] });
  show();
}

const isLarge = () => Boolean(root.dataset['size']);

function onPress(action: string, act: () => void): HTMLElement | null {
  const button = document.querySelector<HTMLElement>(`[data-action=${action}]`);
  button?.addEventListener('click', act);
  return button;
}

/** By the device's own way, or else the address for pasting into a chat. */
async function share(): Promise<void> {
  const [url = ''] = location.href.split('#');
  let said: string;
  try {
    if (typeof navigator.share === 'function')
      return await navigator.share({ title: document.title, url });
    await navigator.clipboard.writeText(url);
    said = '网址复制好了，贴到群里就行。';
  } catch (error) {
    // The reader closed the device's dialog.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    said = '这里复制不了，请用浏览器自己的分享。';
  }
  const line = document.querySelector('.actions output');
  if (line) line.textContent = said;
}
