import { describe, expect, test } from 'vitest';
import { readBodies } from '../../../src/check/read-bodies.ts';
import { readBody } from '../../../src/check/body.ts';
import { checkSave } from '../../../src/check/save-check.ts';
import { ContentFile, contentOf } from '../../../src/content-format/content-file.ts';
import { formatError } from '../../../src/values/validation/validation-error.ts';
import { entryFile, soundContent, reported } from '../content-kit.ts';
import { TODAY, identity } from './privacy-kit.ts';

const ID = identity();
const [HEAD, TAIL] = [ID.slice(0, 6), ID.slice(6)];

const PIECES: [string, string][] = [
  ['the mark of a note', `张伟 ${HEAD}[^1]${TAIL}\n\n[^1]: 注\n`],
  ['a link', `张伟 [${HEAD}](/join/)${TAIL}\n`],
  ['a link by reference', `张伟 [${HEAD}][r]${TAIL}\n\n[r]: https://a.cn/\n`],
  ['a comment', `张伟 ${HEAD}<!-- 甲 -->${TAIL}\n`],
  ['a comment over two lines', `张伟 ${HEAD}<!-- 甲\n乙 -->${TAIL}\n`],
  ['a comment in HTML', `<p>张伟 ${HEAD}<!-- 甲 -->${TAIL}</p>\n`],
  ['emphasis', `张伟 *${HEAD}*${TAIL}\n`],
  ['bold within emphasis', `张伟 *${HEAD}**${TAIL.slice(0, 8)}***${TAIL.slice(8)}\n`],
  ['code', `张伟 \`${HEAD}\`${TAIL}\n`],
  ['a link with a blank', `张伟 ${HEAD} [${TAIL}](/join/)\n`],
  ['a link around the last sign', `张伟 ${ID.slice(0, 17)}[${ID.slice(17)}](/join/)\n`],
  ['a link in a heading', `## 张伟 [${HEAD}](/join/)${TAIL}\n`],
  ['a link in a quotation', `> 张伟\n> [${HEAD}](/join/)${TAIL}\n`],
];

describe('a number that the page joins', () => {
  test.each(PIECES)('from pieces about %s stops a build', (_, body) => {
    const file = entryFile('essays', 'list', {}, `名单\n\n${body}`);
    const line = (file.text ?? '').split('\n').findIndex((each) => each.includes(HEAD)) + 1;
    expect(reported(file).filter((error) => error.includes('110105********002X'))).toEqual([
      expect.stringContaining(`content/essays/list.md 第${line}行：`),
    ]);
  });

  test('is told in a table by the heading of its column', () => {
    const table = `| 姓名 | 身份证号 |\n| --- | --- |\n| 张伟 | ${HEAD}[^1]${TAIL} |\n\n[^1]: 注\n`;
    expect(reported(entryFile('essays', 'list', {}, table))).toEqual([
      expect.stringContaining('110105********002X'),
    ]);
  });

  test('is not saved', async () => {
    const { path, text = '' } = entryFile('essays', 'list', {}, `张伟 [${HEAD}](/join/)${TAIL}\n`);
    const content = contentOf(
      soundContent.flatMap((file) => (file.text ? [[file.path, file.text] as const] : [])),
      ['reading.jpg', 'bookshop.jpg', 'stage.jpg'],
    );
    const { own } = await checkSave(new ContentFile(path, text), content, readBodies, TODAY);
    expect(own.map((error) => formatError(error))).toEqual(
      expect.arrayContaining([expect.stringContaining('110105********002X')]),
    );
  });

  test('is told once where it stands whole as well', () => {
    const body = `张伟 ${ID}\n\n张伟 [${HEAD}](/join/)${TAIL}\n`;
    const errors = reported(entryFile('essays', 'list', {}, body));
    expect(errors.filter((error) => error.includes('110105********002X'))).toHaveLength(1);
  });
});

test.each([
  ['a break', `${HEAD}<br>${TAIL}`],
  ['a picture', `${HEAD}![](../media/a.jpg)${TAIL}`],
  ['words', `${HEAD}[年](/join/)${TAIL}`],
  ['nothing', ID],
])('pieces with %s between them are not joined', (_, body) => {
  expect(readBody(body).joined).toBeUndefined();
});

test('what else stands in the body stays on its line', () => {
  const body = `一\n\n12[^1]34\n五\n\n- 六<!--\n-->7\n\n[^1]: 注`;
  expect(readBody(body).joined?.split('\n')).toEqual([
    '一',
    '',
    '1234',
    '五',
    '',
    '- 六<!--',
    '-->7',
    '',
    '[^1]: 注',
  ]);
});
