import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanOffice } from '../../../src/privacy/clean/clean-office.ts';
import { hasPlace } from '../../../src/privacy/files/picture-place.ts';
import { paragraph, row } from './office-kit.ts';
import { type PackageFixture, commentedDocx, packageOf, partsOf } from './package-kit.ts';

const PERSONS = /王五|张三|李四|核实/;

/** The clean copy’s parts; a second cleaning must find nothing. */
function cleaned(bytes: Uint8Array) {
  const { bytes: clean, removed, left, refused } = cleanOffice(bytes);
  if (!clean) throw new Error(`not cleaned: ${refused ?? 'nothing to do'}`);
  expect(cleanOffice(clean)).toMatchObject({ removed: [] });
  expect(cleanOffice(clean).bytes).toBeUndefined();
  expect(cleanOffice(bytes).bytes).toEqual(clean);
  return { parts: partsOf(clean), removed, left };
}

const changed = (before: Uint8Array, after: Record<string, string>) =>
  Object.entries(partsOf(before))
    .filter(([name, text]) => after[name] !== text)
    .map(([name]) => name)
    .sort();

describe('Word', () => {
  test('author, comments and numbers of sessions go; what holds none of it stays byte for byte', () => {
    const before = commentedDocx(paragraph('通知'));
    const { parts, removed } = cleaned(before);
    expect(removed).toEqual(['作者等文件属性（王五）', '批注（张三）']);
    expect(JSON.stringify(parts)).not.toMatch(PERSONS);
    expect(changed(before, parts)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ]);
    expect(parts['[Content_Types].xml']).not.toMatch(/comments|docProps/);
    expect(parts['word/document.xml']).toMatch(/<w:p><w:r><w:t>末段<\/w:t><\/w:r><\/w:p>/);
  });

  test('the template’s place, variables, mail merge and what fields are bound to go', () => {
    const fixture: PackageFixture = {
      parts: {
        'word/document.xml': `<w:document xmlns:w="w"><w:sdt><w:sdtPr><w:dataBinding w:xpath="/x"/></w:sdtPr><w:sdtContent>${paragraph('单位')}</w:sdtContent></w:sdt></w:document>`,
        'word/settings.xml':
          '<w:settings xmlns:w="w" xmlns:r="r"><w:zoom w:percent="100"/><w:attachedTemplate r:id="rId1"/><w:docVars><w:docVar w:name="commondata" w:val="李四"/></w:docVars><w:rsids><w:rsid w:val="1"/></w:rsids></w:settings>',
        'customXml/item1.xml': '<x>李四</x>',
        'customXml/itemProps1.xml': '<x/>',
      },
      links: {
        '': [['officeDocument', '/word/document.xml']],
        'word/document.xml': [
          ['settings', 'settings.xml'],
          ['customXml', '../customXml/item1.xml'],
        ],
        'word/settings.xml': [['attachedTemplate', 'file:///C:/Users/李四/Normal.dotm']],
        'customXml/item1.xml': [['customXmlProps', 'itemProps1.xml']],
      },
    };
    const { parts } = cleaned(packageOf(fixture));
    expect(JSON.stringify(parts)).not.toMatch(PERSONS);
    expect(Object.keys(parts).filter((name) => name.startsWith('customXml'))).toEqual([]);
    expect(parts['word/settings.xml']).toBe(
      '<w:settings xmlns:w="w" xmlns:r="r"><w:zoom w:percent="100"/></w:settings>',
    );
    expect(parts['word/document.xml']).toContain('单位');
  });

  test('hidden text stays, and is told', () => {
    const { parts, left } = cleaned(
      commentedDocx('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>'),
    );
    expect(parts['word/document.xml']).toContain('藏');
    expect(left).toEqual([expect.stringContaining('隐藏的文字')]);
  });

  test('a photograph in it no longer says where it was taken', async () => {
    const image = sharp({ create: { width: 8, height: 8, channels: 3, background: '#a33' } });
    const photo = await image
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect(hasPlace(photo)).toBe(true);
    const bytes = packageOf({
      parts: { 'word/document.xml': '<w:document xmlns:w="w"/>', 'word/media/a.jpeg': photo },
      links: {
        '': [['officeDocument', 'word/document.xml']],
        'word/document.xml': [['image', 'media/a.jpeg']],
      },
    });
    const { bytes: clean = new Uint8Array(), removed } = cleanOffice(bytes);
    expect(removed).toEqual(['里面照片的拍摄地点']);
    expect(hasPlace(clean)).toBe(false);
    expect(cleanOffice(clean).bytes).toBeUndefined();
  });
});

const sheet = (rows: string, more = '') =>
  `<worksheet xmlns:r="r">${rows}<pageSetup orientation="portrait" r:id="rId1"/>${more}</worksheet>`;
const shape = (kind: string) =>
  `<v:shape id="${kind}"><x:ClientData ObjectType="${kind}"/></v:shape>`;
const workbook = (kinds: readonly string[], more: Partial<PackageFixture['parts']> = {}) =>
  packageOf({
    parts: {
      'xl/workbook.xml':
        '<workbook xmlns:r="r" xmlns:mc="mc"><fileSharing userName="李四" readOnlyRecommended="1"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\李四\\"/></mc:Choice></mc:AlternateContent><sheets><sheet name="公开" r:id="rId1"/><sheet name="名单" state="veryHidden" r:id="rId2"/></sheets><customWorkbookViews><customWorkbookView name="李四"/></customWorkbookViews></workbook>',
      'xl/worksheets/sheet1.xml': sheet(
        `<sheetData>${row(1, ['学校'])}${row(2, ['藏'], 'hidden="1"')}</sheetData>`,
        '<legacyDrawing r:id="rId3"/>',
      ),
      'xl/worksheets/sheet2.xml': '<worksheet><sheetData/></worksheet>',
      'xl/printerSettings/printerSettings1.bin': '李四的打印机',
      'xl/comments1.xml':
        '<comments><authors><author>张三</author></authors><commentList><comment ref="A1"><text><t>核实</t></text></comment></commentList></comments>',
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><text>核实</text></ThreadedComments>',
      'xl/persons/person.xml': '<personList><person displayName="张三"/></personList>',
      'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="v" xmlns:x="x">${kinds.map(shape).join('')}</xml>`,
      'xl/revisions/revisionHeaders.xml': '<headers><header userName="李四"/></headers>',
      'xl/revisions/revisionLog1.xml': '<revisions>李四</revisions>',
      'xl/pivotCache/pivotCacheDefinition1.xml':
        '<pivotCacheDefinition refreshedBy="李四" recordCount="1"/>',
      ...(more as Record<string, string>),
    },
    links: {
      '': [['officeDocument', 'xl/workbook.xml']],
      'xl/workbook.xml': [
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
        ['http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
        ['revisionHeaders', 'revisions/revisionHeaders.xml'],
        ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      ],
      'xl/worksheets/sheet1.xml': [
        ['printerSettings', '../printerSettings/printerSettings1.bin'],
        ['comments', '../comments1.xml'],
        ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
        [
          'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
          '../threadedComments/threadedComment1.xml',
        ],
      ],
      'xl/revisions/revisionHeaders.xml': [['revisionLog', 'revisionLog1.xml']],
    },
  });

describe('Excel', () => {
  test('comments, threads, revisions, printers and paths go; hidden sheets and rows are told and stay', () => {
    const { parts, left } = cleaned(workbook(['Note']));
    expect(JSON.stringify(parts)).not.toMatch(PERSONS);
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/pivotCache/pivotCacheDefinition1.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    expect(parts['xl/worksheets/sheet1.xml']).toBe(
      sheet(`<sheetData>${row(1, ['学校'])}${row(2, ['藏'], 'hidden="1"')}</sheetData>`).replace(
        ' r:id="rId1"',
        '',
      ),
    );
    expect(left).toEqual([
      expect.stringContaining('隐藏的工作表“名单”'),
      expect.stringContaining('隐藏的行或列'),
    ]);
  });

  test('a button that is drawn beside the comments stays', () => {
    const { parts } = cleaned(workbook(['Note', 'Button']));
    expect(parts['xl/drawings/vmlDrawing1.vml']).toBe(
      `<xml xmlns:v="v" xmlns:x="x">${shape('Button')}</xml>`,
    );
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<legacyDrawing r:id="rId3"/>');
  });
});

test('slides: comments of both kinds and the log of changes go; notes are told and stay', () => {
  const { parts, left } = cleaned(
    packageOf({
      parts: {
        'ppt/presentation.xml': '<p:presentation xmlns:p="p"/>',
        'ppt/slides/slide1.xml': '<p:sld xmlns:p="p" xmlns:a="a" show="0"><a:t>字</a:t></p:sld>',
        'ppt/notesSlides/notesSlide1.xml':
          '<p:notes xmlns:p="p" xmlns:a="a"><a:t>备注</a:t></p:notes>',
        'ppt/comments/comment1.xml':
          '<p:cmLst xmlns:p="p"><p:cm><p:text>核实</p:text></p:cm></p:cmLst>',
        'ppt/comments/modernComment_1.xml': '<p188:cmLst xmlns:p188="x">核实</p188:cmLst>',
        'ppt/commentAuthors.xml':
          '<p:cmAuthorLst xmlns:p="p"><p:cmAuthor name="张三"/></p:cmAuthorLst>',
        'ppt/authors.xml':
          '<p188:authorLst xmlns:p188="x"><p188:author name="张三"/></p188:authorLst>',
        'ppt/changesInfos/changesInfo1.xml':
          '<pc:chgInfo xmlns:pc="pc"><pc:chgData name="李四"/></pc:chgInfo>',
        'docProps/thumbnail.jpeg': '缩略图',
      },
      links: {
        '': [
          ['officeDocument', 'ppt/presentation.xml'],
          [
            'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail',
            'docProps/thumbnail.jpeg',
          ],
        ],
        'ppt/presentation.xml': [
          ['slide', 'slides/slide1.xml'],
          ['commentAuthors', 'commentAuthors.xml'],
          ['http://schemas.microsoft.com/office/2018/10/relationships/authors', 'authors.xml'],
          [
            'http://schemas.microsoft.com/office/2016/11/relationships/changesInfo',
            'changesInfos/changesInfo1.xml',
          ],
        ],
        'ppt/slides/slide1.xml': [
          ['notesSlide', '../notesSlides/notesSlide1.xml'],
          ['comments', '../comments/comment1.xml'],
          [
            'http://schemas.microsoft.com/office/2018/10/relationships/comments',
            '../comments/modernComment_1.xml',
          ],
        ],
      },
    }),
  );
  expect(JSON.stringify(parts)).not.toMatch(PERSONS);
  expect(
    Object.keys(parts)
      .filter((name) => !name.includes('_rels'))
      .sort(),
  ).toEqual([
    '[Content_Types].xml',
    'ppt/notesSlides/notesSlide1.xml',
    'ppt/presentation.xml',
    'ppt/slides/slide1.xml',
  ]);
  expect(left).toEqual([
    expect.stringContaining('隐藏的幻灯片'),
    expect.stringContaining('演讲者备注'),
  ]);
});

test('names that are spelt in another way lead to the same parts', () => {
  const { parts } = cleaned(
    packageOf({
      parts: {
        'word/document.xml': '<w:document xmlns:w="w"/>',
        'word/styles 1.xml': '<w:styles xmlns:w="w"/>',
        'docProps/core.xml': '<x/>',
      },
      links: {
        '': [
          ['officeDocument', '/Word/Document.xml'],
          ['core-properties', 'docProps/core.xml'],
        ],
        'word/Document.xml': [['styles', 'Styles%201.xml']],
      },
    }),
  );
  expect(Object.keys(parts).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/_rels/Document.xml.rels',
    'word/document.xml',
    'word/styles 1.xml',
  ]);
});

test('a workbook within a document is cleaned as well', () => {
  const inner = workbook(['Note']);
  const bytes = packageOf({
    parts: { 'word/document.xml': '<w:document xmlns:w="w"/>', 'word/embeddings/a.xlsx': inner },
    links: {
      '': [['officeDocument', 'word/document.xml']],
      'word/document.xml': [['package', 'embeddings/a.xlsx']],
    },
  });
  const { bytes: clean = new Uint8Array() } = cleanOffice(bytes);
  expect(cleanOffice(clean).bytes).toBeUndefined();
  expect(cleanOffice(bytes).left).toContainEqual(
    expect.stringContaining('嵌在里面的 a.xlsx 的隐藏的工作表“名单”'),
  );
});

describe('what it does not know it leaves alone, and says so', () => {
  const body = '<w:document xmlns:w="w" xmlns:r="r"/>';
  test.each<[string, Uint8Array, string]>([
    ['a signature', commentedDocx('', '', { '_xmlsignatures/sig1.xml': '<x/>' }), '数字签名'],
    ['a control', commentedDocx('', '', { 'word/activeX/activeX1.xml': '<x/>' }), '控件'],
    ['a folder of another program', commentedDocx('', '', { 'other/a.xml': '<x/>' }), '不认识'],
    ['XML that is none', commentedDocx('', '', { 'word/header1.xml': '<a><b></a>' }), '读不懂'],
    [
      'a number that still leads to what would go',
      packageOf({
        parts: {
          'word/document.xml':
            '<w:document xmlns:w="w" xmlns:r="r"><w:x r:id="rId1"/></w:document>',
          'word/comments.xml': '<x/>',
        },
        links: {
          '': [['officeDocument', 'word/document.xml']],
          'word/document.xml': [['comments', 'comments.xml']],
        },
      }),
      '不认识',
    ],
    [
      'a document that nothing leads to',
      packageOf({
        parts: { 'word/document.xml': body, 'word/other.xml': '<x/>' },
        links: { '': [['officeDocument', 'word/other.xml']] },
      }),
      '目录对不上',
    ],
    ['no table of its parts', zipSync({ 'word/document.xml': strToU8(body) }), '目录'],
  ])('%s', (_, bytes, words) => {
    expect(cleanOffice(bytes)).toEqual({
      removed: [],
      left: [],
      refused: expect.stringContaining(words) as unknown,
    });
  });
});
