import { enlargeButton, setSize, showSize } from './size.ts';

/** 大字 of an entry; and “Aa”, whose panel is loaded when it is opened. */
export function startTextSize(): void {
  const toggle = () => setSize(document.documentElement.dataset['size'] ? '' : 'large');
  enlargeButton()?.addEventListener('click', toggle);
  showSize();
  const opener = document.querySelector<HTMLElement>('.text-size');
  // Without a network its script may not be on the device: then “Aa” enlarges.
  opener?.addEventListener('click', () => {
    void import('../look/look-panel.ts').then(({ togglePanel }) => togglePanel(opener), toggle);
  });
}
