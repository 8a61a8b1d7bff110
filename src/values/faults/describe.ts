import { isBlank } from '../blank.ts';

const FOUND_MAX = 40;

/** A value as a message shows it. */
export function describeValue(value: unknown): string {
  if (isBlank(value)) return '空';
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return shorten(text);
}

/** The beginning of a text, as a message shows it. */
export function shorten(text: string): string {
  return text.length > FOUND_MAX ? `${text.slice(0, FOUND_MAX)}…` : text;
}
