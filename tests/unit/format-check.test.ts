import { expect, test, vi } from 'vitest';
import { checkFormat } from '../../src/check/format-check.ts';
import { reportContent } from '../../src/check/report.ts';
import { CONTENT_FORMAT, formatText } from '../../src/content-format/content-version.ts';
import { formatError } from '../../src/values/validation/validation-error.ts';
import { check, textFile } from './content-kit.ts';

const reported = (text?: string) => {
  const error = checkFormat(text === undefined ? [] : [textFile('format.yml', text)]);
  return error && formatError(error);
};

test('content in the current format is accepted', () => {
  expect(reported(formatText(CONTENT_FORMAT))).toBeUndefined();
  expect(check(textFile('format.yml', formatText(CONTENT_FORMAT)))).toEqual([]);
});

test('an old format is reported with both versions and the command to run', () => {
  expect(reported('format: 2\n')).toBe(
    `content/format.yml：现在是第 2 版的内容格式；这份程序要第 ${CONTENT_FORMAT} 版。请技术同事运行 npm run migrate 看看要改什么，再运行 npm run migrate -- --apply`,
  );
});

test('content without a version is of the first format', () => {
  expect(reported()).toContain('现在是第 1 版的内容格式');
});

test('a format newer than the program asks to update that first', () => {
  expect(reported(`format: ${CONTENT_FORMAT + 1}\n`)).toContain('请先更新程序');
});

test.each(['', 'format: 四\n', 'format: 0\n', 'format: 1.5\n', 'format: [\n'])(
  'the format is not guessed from %j',
  (text) => {
    expect(reported(text)).toContain('看不出是第几版的内容格式');
  },
);

test('the check before a build reports only the migration, not what new rules find in an old format', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const errors = await reportContent('tests/fixtures/formats/1');
  expect(errors.map(({ code }) => code)).toEqual(['format-old']);
  expect(said.mock.calls.flat().join('\n')).toContain('npm run migrate -- --apply');
  said.mockRestore();
});
