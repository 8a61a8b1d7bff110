import { resolve } from 'node:path';
import { readVariable } from './environment.ts';

/**
 * The absolute path of the folder that editors write. `RED_CANDLE_CONTENT` overrides it, so that
 * tests and trials work on a copy; an empty value counts as not set.
 */
export function contentRoot(): string {
  return resolve(readVariable('RED_CANDLE_CONTENT') ?? 'content');
}
