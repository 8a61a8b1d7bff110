import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/content-check.ts';
import { readContentFiles } from '../../src/check/content-files.ts';
import { formatError } from '../../src/values/validation/validation-error.ts';
import { generateEntries } from '../bench/offline/content.ts';
import { FULL_CONTENT } from '../full-site.ts';
import { textFile } from './content-kit.ts';

test('the generated entries of the benchmarks pass the check, so that their sites build', async () => {
  const generated = (await generateEntries(300)).map(({ file, text }) => textFile(file, text));
  const errors = checkContent([...(await readContentFiles(FULL_CONTENT)), ...generated]);
  expect(errors.map(formatError)).toEqual([]);
});
