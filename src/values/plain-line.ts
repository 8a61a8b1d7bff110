/**
 * Characters that a terminal interprets instead of showing: control characters, direction marks and
 * line separators. In content or a file name they could hide an error or print a forged line in its
 * place.
 */
export const OBEYED = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/;

/** Escapes such a character: a line break as `\n`, `ESC` as `\x1B`. */
export function showSign(sign: string): string {
  if (sign === '\n') return '\\n';
  const code = sign.charCodeAt(0).toString(16).toUpperCase();
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
}

/** Text as one line that is safe to print on a terminal. */
export function toPlainLine(text: string): string {
  return text.replace(new RegExp(OBEYED, 'g'), showSign);
}
