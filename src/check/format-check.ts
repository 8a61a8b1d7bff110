import { CONTENT_FORMAT, FORMAT_PATH, formatIn } from '../content-format/content-version.ts';
import { type ValidationError, ofFile, problem } from '../values/validation/validation-error.ts';
import type { FoundFile } from './found-file.ts';

/**
 * Whether the content has the format version that this code reads; undefined if so. Runs before all
 * other checks, because the model's errors are of no use for content in another format.
 */
export function checkFormat(files: readonly FoundFile[]): ValidationError | undefined {
  const format = formatIn(files.find(({ path }) => path === FORMAT_PATH)?.text);
  if (format === CONTENT_FORMAT) return undefined;
  if (format === undefined)
    return ofFile(FORMAT_PATH, problem('format-unreadable', { expected: CONTENT_FORMAT }));
  const numbers = { found: format, expected: CONTENT_FORMAT };
  return ofFile(
    FORMAT_PATH,
    format < CONTENT_FORMAT ? problem('format-old', numbers) : problem('format-new', numbers),
  );
}
