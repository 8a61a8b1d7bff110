import { isBlank } from '../blank.ts';

const FOUND_MAX = 40;

/** A value as a message shows it. */
export function describeValue(value: unknown): string {
  if (isBlank(value)) return '空';
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return shorten(text.replace(INVISIBLE, showCode));
}

/** Characters of no width: two values that differ only in them look the same. */
const INVISIBLE = /[\u00AD\u034F\u180E\u200B-\u200D\u2060-\u2064\uFEFF]/g;

const showCode = (sign: string) =>
  `‹U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`;

/** The beginning of a text, as a message shows it. */
export function shorten(text: string): string {
  return text.length > FOUND_MAX ? `${text.slice(0, FOUND_MAX)}…` : text;
}
