import { showSize, toggleSize } from './size.ts';

/** “Aa”, whose panel is loaded when it is opened; and whether 大字 of an entry is on. */
export function startTextSize(): void {
  showSize();
  const opener = document.querySelector<HTMLElement>('.text-size');
  // Without a network its script may not be on the device: then “Aa” enlarges.
  opener?.addEventListener('click', () => {
    void import('../look/look-panel.ts').then(({ togglePanel }) => togglePanel(opener), toggleSize);
  });
}
