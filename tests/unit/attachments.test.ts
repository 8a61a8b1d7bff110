import { describe, expect, test } from 'vitest';
import { attachmentsIn } from '../../src/check/attachments.ts';
import { collections } from '../../src/collections/index.ts';
import { ATTACHMENT_EXTENSIONS } from '../../src/model/fields/file.ts';
import { JPEG, bytes, entryFile, otherFile, reported, reportedInBody } from './content-kit.ts';

const { fields } = collections.essays;
const inBody = (body: string) => attachmentsIn(fields, {}, body);
const inField = (file: unknown) =>
  attachmentsIn(fields, { attachments: [{ title: '表', file }] }, '');

describe('一条内容给人下载的附件', () => {
  test.each(ATTACHMENT_EXTENSIONS)('.%s：整个文件名，不是它的前一半', (extension) => {
    for (const name of [`a.${extension}`, `A.${extension.toUpperCase()}`]) {
      expect(inField(`../media/${name}`)).toEqual([name]);
      expect(inBody(`:::附件{file="../media/${name}" title="表"}\n:::\n`)).toEqual([name]);
      expect(inBody(`[表](../media/${name})`)).toEqual([name]);
    }
  });

  test.each([
    ['名字开头一样的几个', '[甲](../media/a.doc) [乙](../media/a.docx)', ['a.doc', 'a.docx']],
    ['名字里有别的扩展名', '[甲](../media/a.pdf.docx)', ['a.pdf.docx']],
    ['折叠问答里的', ':::折叠问答{question="表呢？"}\n[表](../media/a.xls)\n:::\n', ['a.xls']],
    ['块里的块', '::::提示\n:::附件{file="../media/a.ppt" title="表"}\n:::\n::::\n', ['a.ppt']],
    ['写在文末的地址', '[表][1]\n\n[1]: ../media/a.xlsx\n', ['a.xlsx']],
    ['写成 % 的', '[表](../media/%61.pdf)', ['a.pdf']],
    ['写成实体的', '[表](../&#109;edia/a.pdf)', ['a.pdf']],
    ['代码里的不算', '`[表](../media/a.pdf)`\n', []],
    ['图片不算', '![图](../media/a.jpg)', []],
    ['别的网站的不算', '[表](https://example.org/media/a.pdf)', []],
  ])('%s', (_, body, names) => {
    expect(inBody(body)).toEqual(names);
  });

  test('标题里写着一个文件名，不算附件', () => {
    expect(attachmentsIn(fields, { title: '../media/secret.pdf' }, '')).toEqual([]);
  });

  test('图片的数据一眼也不看：看了就会发布原图', () => {
    const src = new Proxy({}, { get: () => expect.fail('读了图片的数据') });
    expect(attachmentsIn(fields, { cover: { src, alt: '图' } }, '')).toEqual([]);
  });
});

describe('图片和附件用错了地方', () => {
  const pdf = otherFile('media/a.pdf', bytes('%PDF-1.7'));
  const page = (body: string) => reported(entryFile('pages', 'a', {}, body), pdf).join();

  test.each(['![表](../media/a.pdf)', '![表][1]\n\n[1]: ../media/a.pdf\n'])(
    '%s：附件当图片用，构建会停下，先说出来',
    (body) => {
      expect(page(body)).toContain('这是附件，不是图片');
    },
  );

  test.each([
    '[看大图](../media/stage.jpg)',
    '[看大图][1]\n\n[1]: ../media/stage.jpg\n',
    ':::附件{file="../media/stage.jpg" title="海报"}\n:::\n',
  ])('%s：图片当附件用，读者打不开，先说出来', (body) => {
    expect(reportedInBody(body).join()).toContain('这是图片，网站不发布原图');
  });

  test('写在文末的附件：没有错；没有用到的，只说没有用到', () => {
    expect(page('[表][1]\n\n[1]: ../media/a.pdf\n')).toBe('');
    expect(page('[1]: ../media/a.pdf\n')).toMatch(/“\[1\]”；这条网址正文里没有用到[^；]*；[^；]*$/);
  });

  test('写在文末的图片：没有错', () => {
    expect(reportedInBody('![台上][1]\n\n[1]: ../media/stage.jpg\n')).toEqual([]);
    expect(reported(otherFile('media/B.JPG', JPEG))).toEqual([]);
  });
});
