import { zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { plainNumber } from '../../../src/privacy/files/read-xlsx.ts';
import { wholeFile } from '../../whole-files.ts';
import { docx, inside, paragraph, pdf, pptx, row, slide, table, xlsx } from './office-kit.ts';
import { card, identity } from './privacy-kit.ts';

const ID = identity();
const M = '110105********002X';
const SERIAL = identity('110105', '20191231', '002');
/** Ends in a digit, so that Excel takes it for a number. */
const DIGITS = identity('110105', '19490131', '001');

describe('Word', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['a paragraph', docx(paragraph('名单') + paragraph(`张伟 ${ID}`)), [`error 正文第 2 段: ${M}`]],
    [
      'a number cut into runs',
      docx(paragraph('110105', '19491231', '002X')),
      [`error 正文第 1 段: ${M}`],
    ],
    [
      'a number over a line',
      docx(paragraph('身份证号：1101051949', '<w:r><w:br/></w:r>', '1231002X')),
      [`error 正文第 1 段: ${M}`],
    ],
    [
      'a table',
      docx(table(['姓名', '身份证号'], ['张伟', ID])),
      [`error 正文表格 1 第 2 行第 2 列: ${M}`],
    ],
    [
      'a column of illness',
      docx(table(['姓名', '病情'], ['张伟', '住院'])),
      ['warning 正文表格 1 第 1 行第 2 列: “病情”一栏（填了 1 行）'],
    ],
    [
      'one digit in each cell',
      docx(table(['身份证号', ...ID])),
      [`error 正文表格 1 第 1 行第 2 列: ${M}`],
    ],
    [
      'a comment',
      docx('', {
        'word/comments.xml': `<w:comments xmlns:w="w"><w:comment>${paragraph(`身份证 ${ID}`)}</w:comment></w:comments>`,
      }),
      [`error 批注第 1 段: ${M}`],
    ],
    [
      'a deletion',
      docx(paragraph('张伟', `<w:del><w:r><w:delText>${ID}</w:delText></w:r></w:del>`)),
      [`error 正文第 1 段（修订删去的文字）: ${M}`],
    ],
    [
      'half deleted',
      docx(
        paragraph(
          '110105',
          '<w:del><w:r><w:delText>19491231002X</w:delText></w:r></w:del>',
          '<w:ins><w:r><w:t>不公开</w:t></w:r></w:ins>',
        ),
      ),
      [`error 正文第 1 段（修订删去的文字）: ${M}`],
    ],
    [
      'hidden text',
      docx(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${ID}</w:t></w:r></w:p>`),
      [`error 正文第 1 段（有隐藏的文字）: ${M}`],
    ],
    [
      'a header',
      docx('', { 'word/header1.xml': `<w:hdr xmlns:w="w">${paragraph(ID)}</w:hdr>` }),
      [`error 页眉第 1 段: ${M}`],
    ],
    [
      'a footnote',
      docx('', { 'word/footnotes.xml': `<w:footnotes xmlns:w="w">${paragraph(ID)}</w:footnotes>` }),
      [`error 脚注第 1 段: ${M}`],
    ],
    [
      'a text box, once',
      docx(
        `<w:p><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(ID)}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(ID)}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>`,
      ),
      [`error 正文第 1 段: ${M}`],
    ],
    [
      'an alternative text',
      docx(`<w:p><wp:docPr descr="张伟 ${ID}"/></w:p>`),
      [`error 正文的替代文字或标签: ${M}`],
    ],
    [
      'properties',
      docx('', {
        'docProps/core.xml': `<p><dc:title>${ID}</dc:title></p>`,
        'docProps/custom.xml': '<p/>',
      }),
      [`error 文件属性: ${M}`],
    ],
    [
      'data of its own',
      docx('', { 'customXml/item1.xml': `<data><id>${ID}</id></data>` }),
      [`error 文件里的自定义数据: ${M}`],
    ],
    [
      'a link',
      docx('', {
        'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r" Target="https://example.cn/?id=${ID}" TargetMode="External"/></Relationships>`,
      }),
      [`error 链接的地址: ${M}`],
    ],
    ['nothing', docx(paragraph('通知：编号 2026-11，第 3 号')), []],
  ])('%s', async (_, bytes, expected) => {
    expect(await inside('docx', bytes)).toEqual(expected);
  });

  test('a workbook in it is looked into; pictures and other objects are told as not looked into', async () => {
    const inner = xlsx([{ name: '名单', xml: row(1, [ID]) }]);
    const bytes = zipSync({
      '[Content_Types].xml': new TextEncoder().encode('<Types/>'),
      'word/document.xml': new TextEncoder().encode('<w:document/>'),
      'word/embeddings/book.xlsx': inner,
      'word/embeddings/oleObject1.bin': new Uint8Array(8),
      'word/media/image1.png': new Uint8Array(8),
    });
    expect(await inside('docx', bytes)).toEqual([
      `error 嵌在里面的 book.xlsx 工作表“名单”A1: ${M}`,
      'unread 里面的 1 张图片',
      'unread 嵌在里面的 1 个文件',
    ]);
  });
});

describe('Excel', () => {
  test.each<[string, Uint8Array, string[]]>([
    [
      'a cell',
      xlsx([{ name: '名单', xml: row(1, ['姓名', '号码']) + row(2, ['张伟', ID]) }]),
      [`error 工作表“名单”B2: ${M}`],
    ],
    [
      'a hidden sheet',
      xlsx([
        { name: '甲', xml: '' },
        { name: '乙', xml: row(1, [ID]), state: 'veryHidden' },
      ]),
      [`error 工作表“乙”（隐藏）A1: ${M}`],
    ],
    [
      'a hidden row',
      xlsx([{ name: '甲', xml: row(3, [ID], 'hidden="1"') }]),
      [`error 工作表“甲”A3（隐藏的行或列）: ${M}`],
    ],
    [
      'a hidden column',
      xlsx([
        {
          name: '甲',
          xml: `<cols><col min="2" max="2" hidden="1"/></cols>${row(1, ['张伟', ID])}`,
        },
      ]),
      [`error 工作表“甲”B1（隐藏的行或列）: ${M}`],
    ],
    [
      'a number that Excel broke',
      xlsx([
        {
          name: '甲',
          xml: row(1, ['姓名', '身份证号']) + row(2, ['张伟', Number(`${DIGITS.slice(0, 15)}000`)]),
        },
      ]),
      ['warning 工作表“甲”B2: 110105********0000'],
    ],
    [
      'a number as Excel showed it',
      xlsx([{ name: '甲', xml: row(1, ['姓名', '身份证号']) + row(2, ['张伟', '1.10105E+17']) }]),
      ['warning 工作表“甲”B2: 1.1***5E+17'],
    ],
    [
      'a mobile number that is a number',
      xlsx([{ name: '甲', xml: row(1, ['姓名', '手机号']) + row(2, ['张伟', 13812345678]) }]),
      ['warning 工作表“甲”B2: 138****5678'],
    ],
    [
      'a card',
      xlsx([{ name: '甲', xml: row(1, ['张伟', card('622202123456789012')]) }]),
      [expect.stringContaining('error 工作表“甲”B1: 6222***')],
    ],
    [
      'a shared string',
      xlsx([{ name: '甲', xml: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }], {
        'xl/sharedStrings.xml': `<sst><si><r><t>110105</t></r><r><t>19491231002X</t></r></si></sst>`,
      }),
      [`error 工作表“甲”A1: ${M}`],
    ],
    [
      'a string that no cell shows any more',
      xlsx([{ name: '甲', xml: '' }], {
        'xl/sharedStrings.xml': `<sst><si><t>${ID}</t></si></sst>`,
      }),
      [`error 已经删去、还留在文件里的文字: ${M}`],
    ],
    [
      'a comment',
      xlsx([{ name: '甲', xml: '' }], {
        'xl/comments1.xml': `<comments><commentList><comment ref="C3"><text><r><t>张伟 ${ID}</t></r></text></comment></commentList></comments>`,
      }),
      [`error C3 的批注: ${M}`],
    ],
    [
      'the cache of a pivot table',
      xlsx([{ name: '甲', xml: '' }], {
        'xl/pivotCache/pivotCacheRecords1.xml': `<r><s v="${ID}"/></r>`,
      }),
      [`error 缓存的数据: ${M}`],
    ],
    [
      'a formula',
      xlsx([
        { name: '甲', xml: `<row r="1"><c r="A1" t="str"><f>"张伟 ${ID}"</f><v>x</v></c></row>` },
      ]),
      [`error 工作表“甲”的页眉、公式、链接或提示: ${M}`],
    ],
    [
      'numbers of orders',
      xlsx([
        {
          name: '甲',
          xml: row(1, ['物品', '订单号']) + row(2, ['书', SERIAL]) + row(3, ['笔', 13812345678]),
        },
      ]),
      [],
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await inside('xlsx', bytes)).toEqual(expected);
  });

  test.each([
    ['1.3812345678E10', '13812345678'],
    ['1.1010519490131E+17', '110105194901310000'],
    ['13812345678', '13812345678'],
    ['1.5E-3', '1.5E-3'],
    ['3.14', '3.14'],
  ])('%s is read as %s', (value, plain) => {
    expect(plainNumber(value)).toBe(plain);
  });
});

test.each<[string, Record<string, string>, string[]]>([
  ['a slide', { 'ppt/slides/slide2.xml': slide(ID) }, [`error 幻灯片 2第 1 段: ${M}`]],
  [
    'a hidden slide',
    { 'ppt/slides/slide1.xml': slide(ID, 'show="0"') },
    [`error 幻灯片 1（隐藏）第 1 段: ${M}`],
  ],
  ['notes', { 'ppt/notesSlides/notesSlide3.xml': slide(ID) }, [`error 备注 3第 1 段: ${M}`]],
  [
    'a comment',
    {
      'ppt/comments/comment1.xml': `<p:cmLst xmlns:p="p"><p:cm><p:text>${ID}</p:text></p:cm></p:cmLst>`,
    },
    [`error 批注第 1 段: ${M}`],
  ],
])('PowerPoint: %s', async (_, texts, expected) => {
  expect(await inside('pptx', pptx(texts))).toEqual(expected);
});

describe('PDF', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['a page', pdf(['(a) Tj', `(No ${ID}) Tj`]), [`error 第 2 页: ${M}`]],
    [
      'a number set sign by sign',
      pdf([`[${[...ID].map((sign) => `(${sign}) -300`).join(' ')}] TJ`]),
      [`error 第 1 页: ${M}`],
    ],
    ['properties', pdf(['(a) Tj'], `/Title (${ID})`), [`error 文件属性: ${M}`]],
    ['a scanned page', pdf(['(a) Tj', '']), ['unread 第 2 页（没有文字层）']],
    ['nothing but scans', pdf(['']), ['unread 扫描的页面（没有文字层）']],
    [
      'what only begins like one',
      new TextEncoder().encode('%PDF-1.4\nnothing'),
      [expect.stringMatching(/^unread .*没有检查到里面/)],
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await inside('pdf', bytes)).toEqual(expected);
  });
});

describe('files that are refused or not looked into', () => {
  test('macros', async () => {
    const bytes = docx('', { 'word/vbaProject.bin': 'x' });
    expect(await inside('docx', bytes)).toEqual([expect.stringMatching(/^refused 里面有宏/)]);
  });

  test('what grows out of all measure', async () => {
    const bytes = docx(' '.repeat(30 * 1024 * 1024));
    expect(bytes.length).toBeLessThan(100_000);
    expect(await inside('docx', bytes)).toEqual([expect.stringMatching(/^refused 展开以后大得/)]);
  });

  test('too many entries', async () => {
    const names = Array.from({ length: 10_001 }, (_, at) => [`word/${at}.xml`, new Uint8Array()]);
    const bytes = zipSync(Object.fromEntries(names));
    expect(await inside('docx', bytes)).toEqual([expect.stringMatching(/^refused 展开以后/)]);
  });

  test('a password', async () => {
    const bytes = await wholeFile('doc');
    expect(await inside('docx', bytes)).toEqual([expect.stringMatching(/^refused 加了密码/)]);
  });

  test('old formats', async () => {
    expect(await inside('xls', await wholeFile('xls'))).toEqual([
      'unread 旧格式 .xls：请另存为 .xlsx 再上传',
    ]);
  });

  test('a part that is no XML is told, not passed', async () => {
    expect(await inside('docx', docx('<w:p>'))).toEqual([
      expect.stringMatching(/^unread 里面的内容读不懂/),
    ]);
  });
});

describe('where a picture was taken', () => {
  const picture = (format: 'jpeg' | 'png' | 'webp', gps: boolean) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .withExif(
        gps
          ? { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' } }
          : { IFD0: { Make: 'x' } },
      )
      .toFormat(format)
      .toBuffer();

  test.each(['jpeg', 'png', 'webp'] as const)('%s', async (format) => {
    expect(await inside(format, await picture(format, true))).toEqual(['warning : ']);
    expect(await inside(format, await picture(format, false))).toEqual([]);
  });
});
