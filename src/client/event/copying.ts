/** 复制: puts the text of a button into the clipboard, and says so. */
export function startCopying(): void {
  const said = document.querySelector('.calendar-said');
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]'))
    button.addEventListener('click', () => {
      void copy(button.dataset['copy'] ?? '').then((text) => {
        if (said) said.textContent = text;
      });
    });
}

async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return '复制好了。';
  } catch {
    return '这里复制不了，请长按文字，再选“复制”。';
  }
}
