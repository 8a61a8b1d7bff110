import { expect, test } from 'vitest';
import { docx, inside, paragraph, pptx, row, xlsx } from './office-kit.ts';
import { card, identity } from './privacy-kit.ts';

const ID = identity();
const M = '110105********002X';
const EMPTY = [{ name: '甲', xml: '' }];
const sheet = (xml: string) => xlsx([{ name: '甲', xml }]);
const NOTE = '工作表“甲”的页眉、公式、链接或提示';

test.each<[string, string, Uint8Array, string]>([
  ['a sheet’s name', 'xlsx', xlsx([{ name: `张伟${ID}`, xml: '' }]), '工作表的名字或定义的名称'],
  [
    'a defined name’s content',
    'xlsx',
    xlsx(EMPTY, {
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets/><definedNames><definedName name="x">"${ID}"</definedName></definedNames></workbook>`,
    }),
    '工作表的名字或定义的名称',
  ],
  [
    'a defined name',
    'xlsx',
    xlsx(EMPTY, {
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets/><definedNames><definedName name="_${ID}">甲!$A$1</definedName></definedNames></workbook>`,
    }),
    '工作表的名字或定义的名称',
  ],
  [
    'a link’s tip',
    'xlsx',
    sheet(`<hyperlinks><hyperlink ref="A1" tooltip="${ID}"/></hyperlinks>`),
    NOTE,
  ],
  [
    'a link’s text',
    'xlsx',
    sheet(`<hyperlinks><hyperlink ref="A1" display="${ID}"/></hyperlinks>`),
    NOTE,
  ],
  [
    'a filter',
    'xlsx',
    sheet(
      `<autoFilter ref="A1:B2"><filterColumn><filters><filter val="${ID}"/></filters></filterColumn></autoFilter>`,
    ),
    NOTE,
  ],
  [
    'a prompt',
    'xlsx',
    sheet(`<dataValidations><dataValidation prompt="${ID}"/></dataValidations>`),
    NOTE,
  ],
  [
    'a list to choose from',
    'xlsx',
    sheet(
      `<dataValidations><dataValidation><formula1>"无,${ID}"</formula1></dataValidation></dataValidations>`,
    ),
    NOTE,
  ],
  [
    'a header',
    'xlsx',
    sheet(`<headerFooter><oddHeader>&amp;C${ID}</oddHeader></headerFooter>`),
    NOTE,
  ],
  [
    'a header in groups',
    'xlsx',
    sheet(
      `<headerFooter><oddFooter>&amp;L实验小学&amp;C张伟 身份证号：${ID.replace(/.{4}/g, '$& ')}&amp;R&amp;P/&amp;N</oddFooter></headerFooter>`,
    ),
    NOTE,
  ],
  [
    'a tip in groups',
    'xlsx',
    sheet(
      `<hyperlinks><hyperlink ref="A1" tooltip="身份证号 ${ID.replace(/.{4}/g, '$&-')}"/></hyperlinks>`,
    ),
    NOTE,
  ],
  [
    'a file that a workbook leads to',
    'xlsx',
    xlsx(EMPTY, {
      'xl/externalLinks/_rels/externalLink1.xml.rels': `<Relationships><Relationship Id="r" Target="file:///C:/${ID}.xlsx" TargetMode="External"/></Relationships>`,
    }),
    '链接的地址',
  ],
  [
    'the log of a shared workbook',
    'xlsx',
    xlsx(EMPTY, {
      'xl/revisions/revisionLog1.xml': `<revisions><nc><is><t>${ID}</t></is></nc></revisions>`,
    }),
    '文件里的其他文字',
  ],
  [
    'a content control',
    'docx',
    docx(`<w:sdt><w:sdtPr><w:tag w:val="${ID}"/></w:sdtPr></w:sdt>`),
    '正文的替代文字或标签',
  ],
  [
    'a list of a content control',
    'docx',
    docx(
      `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="${ID}" w:value="a"/></w:dropDownList></w:sdtPr></w:sdt>`,
    ),
    '正文的替代文字或标签',
  ],
  [
    'a field',
    'docx',
    docx(`<w:p><w:fldSimple w:instr="QUOTE ${ID}"/></w:p>`),
    '正文的替代文字或标签',
  ],
  [
    'a bookmark',
    'docx',
    docx(`<w:p><w:bookmarkStart w:id="0" w:name="_${ID}"/></w:p>`),
    '正文的替代文字或标签',
  ],
  ['who changed it', 'docx', docx(`<w:p><w:ins w:author="${ID}"/></w:p>`), '正文的替代文字或标签'],
  [
    'who else is there',
    'docx',
    docx('', { 'word/people.xml': `<w15:people><w15:person w15:author="${ID}"/></w15:people>` }),
    '文件里的其他文字',
  ],
  [
    'a property by its name',
    'docx',
    docx('', {
      'docProps/custom.xml': `<Properties><property name="身份证号"><vt:lpwstr>${ID}</vt:lpwstr></property></Properties>`,
    }),
    '文件属性',
  ],
  [
    'who commented',
    'pptx',
    pptx({ 'ppt/commentAuthors.xml': `<p:cmAuthorLst><p:cmAuthor name="${ID}"/></p:cmAuthorLst>` }),
    '文件里的其他文字',
  ],
  [
    'the name of a section',
    'pptx',
    pptx({
      'ppt/presentation.xml': `<p:presentation><p14:section name="${ID}"/></p:presentation>`,
    }),
    '文件里的其他文字',
  ],
  [
    'the tip of a link',
    'pptx',
    pptx({ 'ppt/slides/slide1.xml': `<p:sld><a:hlinkClick tooltip="${ID}"/></p:sld>` }),
    '幻灯片 1的替代文字或标签',
  ],
])('%s', async (_, extension, bytes, place) => {
  expect(await inside(extension, bytes)).toEqual([`error ${place}: ${M}`]);
});

test('a property that is no person’s, by its name, is a guess', async () => {
  const bytes = docx('', {
    'docProps/custom.xml': `<Properties><property name="合同编号"><vt:lpwstr>${ID}</vt:lpwstr></property></Properties>`,
  });
  expect(await inside('docx', bytes)).toEqual([`warning 文件属性: ${M}`]);
});

test('a sheet of codes holds no mobile numbers', async () => {
  const cells = row(1, ['笔', '13812345678']);
  expect(await inside('xlsx', xlsx([{ name: '物料编码', xml: cells }]))).toEqual([]);
  expect(await inside('xlsx', xlsx([{ name: '名单', xml: cells }]))).toHaveLength(1);
});

test('a card that is a number has lost its last digits', async () => {
  const broken = Number(`${card('622845966028534000').slice(0, 15)}0000`);
  const bytes = xlsx([{ name: '甲', xml: row(1, ['姓名', '卡号']) + row(2, ['王芳', broken]) }]);
  expect(await inside('xlsx', bytes)).toEqual(['warning 工作表“甲”B2: 6228***********0000']);
});

test('a slide with a list of e-mail', async () => {
  const lines = ['通讯录', 'zhangwei@example.cn', 'wangfang@example.cn', 'lina@example.cn'];
  const xml = `<p:sld>${lines.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('')}</p:sld>`;
  expect(await inside('pptx', pptx({ 'ppt/slides/slide1.xml': xml }))).toEqual([
    'warning 幻灯片 1第 2 段: z***@example.cn 等 3 个邮箱',
  ]);
});

test('runs of a paragraph with marks are one number', async () => {
  const card19 = card('622845966028534000');
  const bytes = docx(paragraph('王芳 ', card19.slice(0, 4), card19.slice(4, 8), card19.slice(8)));
  expect(await inside('docx', bytes)).toEqual([expect.stringContaining('error 正文第 1 段: 6228')]);
});

test('notes in the source of a part', async () => {
  const bytes = docx(`<!-- ${ID} -->${paragraph('名单')}`);
  expect(await inside('docx', bytes)).toEqual([`error 文件里的注释: ${M}`]);
});

test('digits that a workbook writes by their number', async () => {
  const escaped = ID.replace(/[135]/g, (digit) => `_x003${digit}_`);
  const bytes = xlsx([{ name: '甲', xml: row(1, ['王芳', escaped]) }]);
  expect(await inside('xlsx', bytes)).toEqual([`error 工作表“甲”B1: ${M}`]);
});
