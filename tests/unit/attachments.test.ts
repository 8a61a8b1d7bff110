import { describe, expect, test } from 'vitest';
import { attachmentsIn } from '../../src/check/attachments.ts';
import { collections } from '../../src/collections/index.ts';
import { ATTACHMENT_EXTENSIONS } from '../../src/model/fields/file.ts';
import { JPEG, bytes, entryFile, otherFile, reported, reportedInBody } from './content-kit.ts';

const { fields } = collections.essays;
const inBody = (body: string) => attachmentsIn(fields, {}, body);
const inField = (file: unknown) =>
  attachmentsIn(fields, { attachments: [{ title: '表', file }] }, '');

describe('attachments of an entry', () => {
  test.each(ATTACHMENT_EXTENSIONS)('.%s: the whole file name is found', (extension) => {
    for (const name of [`a.${extension}`, `A.${extension.toUpperCase()}`]) {
      expect(inField(`../media/${name}`)).toEqual([name]);
      expect(inBody(`:::附件{file="../media/${name}" title="表"}\n:::\n`)).toEqual([name]);
      expect(inBody(`[表](../media/${name})`)).toEqual([name]);
    }
  });

  test.each([
    [
      'names that share a prefix',
      '[甲](../media/a.doc) [乙](../media/a.docx)',
      ['a.doc', 'a.docx'],
    ],
    ['a name with another extension inside', '[甲](../media/a.pdf.docx)', ['a.pdf.docx']],
    [
      'in a “折叠问答” block',
      ':::折叠问答{question="表呢？"}\n[表](../media/a.xls)\n:::\n',
      ['a.xls'],
    ],
    [
      'in a nested block',
      '::::提示\n:::附件{file="../media/a.ppt" title="表"}\n:::\n::::\n',
      ['a.ppt'],
    ],
    ['in a link definition', '[表][1]\n\n[1]: ../media/a.xlsx\n', ['a.xlsx']],
    ['percent-encoded', '[表](../media/%61.pdf)', ['a.pdf']],
    ['written as an entity', '[表](../&#109;edia/a.pdf)', ['a.pdf']],
    ['with an escaped slash', '[表](../media\\/a.pdf)', ['a.pdf']],
    ['with a named entity', '[表](..&sol;media&sol;a.pdf)', ['a.pdf']],
    ['not in code', '`[表](../media/a.pdf)`\n', []],
    ['not an image', '![图](../media/a.jpg)', []],
    ['not on another site', '[表](https://example.org/media/a.pdf)', []],
  ])('%s', (_, body, names) => {
    expect(inBody(body)).toEqual(names);
  });

  test('do not include a file name in the title', () => {
    expect(attachmentsIn(fields, { title: '../media/secret.pdf' }, '')).toEqual([]);
  });

  test('are found without reading the data of an image, which would publish the original', () => {
    const src = new Proxy({}, { get: () => expect.fail('读了图片的数据') });
    expect(attachmentsIn(fields, { cover: { src, alt: '图' } }, '')).toEqual([]);
  });
});

describe('images and attachments in the wrong place', () => {
  const pdf = otherFile('media/a.pdf', bytes('%PDF-1.7'));
  const page = (body: string) => reported(entryFile('pages', 'a', {}, body), pdf).join();

  test.each(['![表](../media/a.pdf)', '![表][1]\n\n[1]: ../media/a.pdf\n'])(
    'reports an attachment used as an image, which would fail the build: %s',
    (body) => {
      expect(page(body)).toContain('这是附件，不是图片');
    },
  );

  test.each([
    '[看大图](../media/stage.jpg)',
    '[看大图][1]\n\n[1]: ../media/stage.jpg\n',
    ':::附件{file="../media/stage.jpg" title="海报"}\n:::\n',
  ])('reports an image used as an attachment, which readers could not open: %s', (body) => {
    expect(reportedInBody(body).join()).toContain('这是图片，网站不发布原图');
  });

  test('accepts an attachment in a link definition, and reports an unused one only as unused', () => {
    expect(page('[表][1]\n\n[1]: ../media/a.pdf\n')).toBe('');
    expect(page('[1]: ../media/a.pdf\n')).toMatch(/“\[1\]”；这条网址正文里没有用到[^；]*；[^；]*$/);
  });

  test('accepts an image in a link definition', () => {
    expect(reportedInBody('![台上][1]\n\n[1]: ../media/stage.jpg\n')).toEqual([]);
    expect(reported(otherFile('media/B.JPG', JPEG))).toEqual([]);
  });
});
