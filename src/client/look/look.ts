import { setSize } from '../page/size.ts';
import { writeStored } from '../page/site-storage.ts';

/**
 * What a reader can change besides the size. `max` is the largest size, a further step of `huge`: what
 * the site's own styles do at `huge` holds there too. The styles are in `src/styles/modes.css`.
 */
export type Mode = 'max' | 'wide' | 'strong' | 'simple';

/** 大字版: the modes that one press turns on, at 特大. */
const EDITION: readonly Mode[] = ['wide', 'strong', 'simple'];

const root = document.documentElement;

/** The reader's modes; `data-look` is set from storage before the first paint (`site/security.ts`). */
export const modes = (): ReadonlySet<string> =>
  new Set((root.dataset['look'] ?? '').split(' ').filter(Boolean));

/** The chosen size: that of the root, or `max`. */
export const sizeNow = (): string => (modes().has('max') ? 'max' : (root.dataset['size'] ?? ''));

export function changeSize(size: string): void {
  setSize(size === 'max' ? 'huge' : size);
  changeMode('max', size === 'max');
}

export function changeMode(mode: Mode, isOn: boolean): void {
  const others = [...modes()].filter((other) => other !== mode);
  store(isOn ? [...others, mode] : others);
}

export const isEdition = (): boolean =>
  root.dataset['size'] === 'huge' && EDITION.every((mode) => modes().has(mode));

/** 大字版 as a whole; turning it off returns to what the site is without any choice. */
export function changeEdition(isOn: boolean): void {
  setSize(isOn ? 'huge' : '');
  store(isOn ? EDITION : []);
}

function store(chosen: readonly string[]): void {
  const look = chosen.join(' ');
  if (look) root.dataset['look'] = look;
  else delete root.dataset['look'];
  writeStored('look', look);
}
