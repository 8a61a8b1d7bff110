import { resolve } from 'node:path';

/**
 * The absolute path of the folder that editors write.
 * `RED_CANDLE_CONTENT` moves it, so that tests and trials work on a copy; an empty value is none.
 */
export function contentRoot(): string {
  return resolve(process.env['RED_CANDLE_CONTENT']?.trim() || 'content');
}
