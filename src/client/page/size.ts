import { writeStored } from './site-storage.ts';

const { dataset } = document.documentElement;

/** Sets the text size, and stores it on this device; if the browser denies that, of this page alone. */
export function setSize(size: string): void {
  dataset['size'] = size;
  writeStored('size', size);
  showSize();
}

/** 大字 of an entry. */
export const toggleSize = (): void => setSize(dataset['size'] ? '' : 'large');

/** Whether 大字 is on. */
export const showSize = (): void =>
  document
    .querySelector('[data-action=size]')
    ?.setAttribute('aria-pressed', String(Boolean(dataset['size'])));
