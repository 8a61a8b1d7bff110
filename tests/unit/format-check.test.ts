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

test('内容的格式就是程序要的那一版，没有话说', () => {
  expect(reported(formatText(CONTENT_FORMAT))).toBeUndefined();
  expect(check(textFile('format.yml', formatText(CONTENT_FORMAT)))).toEqual([]);
});

test('格式旧了，说现在第几版、要第几版、运行什么', () => {
  expect(reported('format: 2\n')).toBe(
    `content/format.yml：现在是第 2 版的内容格式；这份程序要第 ${CONTENT_FORMAT} 版。请技术同事运行 npm run migrate 看看要改什么，再运行 npm run migrate -- --apply`,
  );
});

test('没有写版本的，是最早的格式', () => {
  expect(reported()).toContain('现在是第 1 版的内容格式');
});

test('格式比程序新，说先更新程序', () => {
  expect(reported(`format: ${CONTENT_FORMAT + 1}\n`)).toContain('请先更新程序');
});

test.each(['', 'format: 四\n', 'format: 0\n', 'format: 1.5\n', 'format: [\n'])(
  '版本写成 %j 的不猜',
  (text) => {
    expect(reported(text)).toContain('看不出是第几版的内容格式');
  },
);

test('构建前的检查只说要迁移，不说旧格式里那些照新规则不对的地方', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const errors = await reportContent('tests/fixtures/formats/1');
  expect(errors.map(({ code }) => code)).toEqual(['format-old']);
  expect(said.mock.calls.flat().join('\n')).toContain('npm run migrate -- --apply');
  said.mockRestore();
});
