import { writeStored } from './site-storage.ts';

const root = document.documentElement;

/** 大字 of an entry; and “Aa”, whose panel is loaded when it is opened. */
export function startTextSize(): void {
  const toggle = () => setSize(root.dataset['size'] ? '' : 'large');
  enlargeButton()?.addEventListener('click', toggle);
  showSize();
  const opener = document.querySelector<HTMLElement>('.text-size');
  // Without a network its script may not be on the device: then “Aa” enlarges.
  opener?.addEventListener('click', () => {
    void import('../look/look-panel.ts').then(({ togglePanel }) => togglePanel(opener), toggle);
  });
}

/** Sets the text size, and stores it on this device; if the browser denies that, of this page alone. */
export function setSize(size: string): void {
  root.dataset['size'] = size;
  writeStored('size', size);
  showSize();
}

const enlargeButton = () => document.querySelector('[data-action=size]');

const showSize = () =>
  enlargeButton()?.setAttribute('aria-pressed', String(Boolean(root.dataset['size'])));
