import { writeStored } from './site-storage.ts';

const root = document.documentElement;

/** Sets the text size, and stores it on this device; if the browser denies that, of this page alone. */
export function setSize(size: string): void {
  root.dataset['size'] = size;
  writeStored('size', size);
  showSize();
}

/** Whether 大字 of an entry is on. */
export const showSize = (): void =>
  enlargeButton()?.setAttribute('aria-pressed', String(Boolean(root.dataset['size'])));

export const enlargeButton = (): Element | null => document.querySelector('[data-action=size]');
