import { toggleSize } from './size.ts';

/** 分享, 打印 and 大字 of an entry; 收藏 belongs to offline reading. */
export function startActions(): void {
  onPress('share', () => void share());
  onPress('print', () => print());
  onPress('size', toggleSize);
}

function onPress(action: string, act: () => void): void {
  document.querySelector(`[data-action=${action}]`)?.addEventListener('click', act);
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
    said = '请用浏览器自己的分享。';
  }
  const line = document.querySelector('.actions output');
  if (line) line.textContent = said;
}
