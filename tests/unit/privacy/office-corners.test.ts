import { expect, test } from 'vitest';
import { docx, inside, paragraph, pdf, pptx, row, table, xlsx } from './office-kit.ts';
import { identity } from './privacy-kit.ts';

const ID = identity();
const M = '110105********002X';
const EMPTY = [{ name: '甲', xml: '' }];
const sheet = (xml: string) => xlsx([{ name: '甲', xml }]);
const cut = [ID.slice(0, 6), ID.slice(6, 14), ID.slice(14)] as const;

/** Places where a person may have written something that no page shows at once. */
test.each<[string, string, Uint8Array]>([
  ['a form field’s name', 'docx', docx(`<w:ffData><w:name w:val="${ID}"/></w:ffData>`)],
  [
    'a form field’s list',
    'docx',
    docx(`<w:ffData><w:ddList><w:listEntry w:val="${ID}"/></w:ddList></w:ffData>`),
  ],
  [
    'a form field’s text',
    'docx',
    docx(`<w:ffData><w:textInput><w:default w:val="${ID}"/></w:textInput></w:ffData>`),
  ],
  [
    'a variable',
    'docx',
    docx('', {
      'word/settings.xml': `<w:settings><w:docVars><w:docVar w:name="a" w:val="${ID}"/></w:docVars></w:settings>`,
    }),
  ],
  [
    'a list’s title',
    'docx',
    docx(
      `<w:sdt><w:sdtPr><w:comboBox><w:listItem w:value="${ID}"/></w:comboBox></w:sdtPr></w:sdt>`,
    ),
  ],
  [
    'the title of a table',
    'docx',
    docx(`<w:tbl><w:tblPr><w:tblCaption w:val="${ID}"/></w:tblPr></w:tbl>`),
  ],
  [
    'the description of a table',
    'docx',
    docx(`<w:tbl><w:tblPr><w:tblDescription w:val="${ID}"/></w:tblPr></w:tbl>`),
  ],
  [
    'what only older programs show',
    'docx',
    docx(
      `<mc:AlternateContent><mc:Choice><w:p/></mc:Choice><mc:Fallback><w:p><w:r><w:t>${ID}</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>`,
    ),
  ],
  ['a web page within', 'docx', docx('', { 'word/afchunk1.html': `<p>${ID}</p>` })],
  ['a mail within', 'docx', docx('', { 'word/afchunk1.mht': `MIME-Version: 1.0\n\n<p>${ID}</p>` })],
  ['a page of XHTML within', 'docx', docx('', { 'word/afchunk1.xhtml': `<p>${ID}</p>` })],
  ['rich text within', 'docx', docx('', { 'word/afchunk.rtf': `{\\rtf1 ${ID}}` })],
  ['a table of data within', 'docx', docx('', { 'word/afchunk.csv': `王芳,${ID}` })],
  ['a number over cells', 'docx', docx(table(['王芳', ...cut]))],
  [
    'a number over a field’s runs',
    'docx',
    docx(paragraph(cut[0], '<w:fldSimple w:instr="A"/>', cut[1], cut[2])),
  ],
  [
    'words of another script',
    'docx',
    docx(`<w:p><w:r><w:ruby><w:rt><w:r><w:t>${ID}</w:t></w:r></w:rt></w:ruby></w:r></w:p>`),
  ],
  ['WordArt', 'docx', docx(`<w:p><w:pict><v:textpath string="${ID}"/></w:pict></w:p>`)],
  [
    'a formula of mathematics',
    'docx',
    docx(`<w:p><m:oMath><m:r><m:t>${ID}</m:t></m:r></m:oMath></w:p>`),
  ],
  [
    'a header with a size',
    'xlsx',
    sheet(
      `<headerFooter><oddHeader>&amp;L&amp;"宋体,常规"&amp;12 ${ID}</oddHeader></headerFooter>`,
    ),
  ],
  [
    'a header cut by codes',
    'xlsx',
    sheet(
      `<headerFooter><evenFooter>&amp;R${cut[0]}&amp;B${cut[1]}&amp;K000000${cut[2]}</evenFooter></headerFooter>`,
    ),
  ],
  [
    'a header with blanks',
    'xlsx',
    sheet(`<headerFooter><firstHeader>${cut.join(' ')}</firstHeader></headerFooter>`),
  ],
  ['an error’s message', 'xlsx', sheet(`<dataValidation errorTitle="注意" error="身份证 ${ID}"/>`)],
  [
    'a condition of a format',
    'xlsx',
    sheet(
      `<conditionalFormatting><cfRule><formula>"${ID}"</formula></cfRule></conditionalFormatting>`,
    ),
  ],
  [
    'a condition’s text',
    'xlsx',
    sheet(`<conditionalFormatting><cfRule text="${ID}"/></conditionalFormatting>`),
  ],
  [
    'a newer condition',
    'xlsx',
    sheet(`<extLst><ext><x14:cfRule><xm:f>"${ID}"</xm:f></x14:cfRule></ext></extLst>`),
  ],
  [
    'a formula in parts',
    'xlsx',
    sheet(`<row><c><f>"${cut[0]}"&amp;"${cut[1]}"&amp;"${cut[2]}"</f></c></row>`),
  ],
  [
    'a property',
    'xlsx',
    xlsx(EMPTY, {
      'docProps/core.xml': `<cp:coreProperties><dc:subject>${ID}</dc:subject></cp:coreProperties>`,
    }),
  ],
  [
    'a cache of a pivot table',
    'xlsx',
    xlsx(EMPTY, {
      'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords><r><s v="${ID}"/></r></pivotCacheRecords>`,
    }),
  ],
  [
    'what a pivot table lists',
    'xlsx',
    xlsx(EMPTY, {
      'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition><sharedItems><s v="${ID}"/></sharedItems></pivotCacheDefinition>`,
    }),
  ],
  [
    'a cache of another workbook',
    'xlsx',
    xlsx(EMPTY, {
      'xl/externalLinks/externalLink1.xml': `<externalLink><cell r="A1"><v>${ID}</v></cell></externalLink>`,
    }),
  ],
  [
    'a slicer',
    'xlsx',
    xlsx(EMPTY, { 'xl/slicerCaches/slicerCache1.xml': `<slicer caption="${ID}"/>` }),
  ],
  [
    'a format of numbers',
    'xlsx',
    xlsx(EMPTY, {
      'xl/styles.xml': `<styleSheet><numFmt numFmtId="1" formatCode="&quot;${ID}&quot;"/></styleSheet>`,
    }),
  ],
  ['a number over cells of a sheet', 'xlsx', sheet(row(1, ['王芳', ...cut]))],
  ['one digit in each cell of a sheet', 'xlsx', sheet(row(1, ['身份证号', ...ID]))],
  [
    'one below the other on a sheet',
    'xlsx',
    sheet([...ID].map((digit, at) => row(at + 1, [digit])).join('')),
  ],
  [
    'a comment of a newer kind',
    'xlsx',
    xlsx(EMPTY, {
      'xl/threadedComments/threadedComment1.xml': `<ThreadedComments><threadedComment><text>${ID}</text></threadedComment></ThreadedComments>`,
    }),
  ],
  [
    'a slide’s table',
    'pptx',
    pptx({
      'ppt/slides/slide1.xml': `<p:sld><a:tbl><a:tr>${['王芳', ...cut].map((text) => `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`).join('')}</a:tr></a:tbl></p:sld>`,
    }),
  ],
  [
    'a slide’s name',
    'pptx',
    pptx({ 'ppt/slides/slide1.xml': `<p:sld><p:cSld name="${ID}"/></p:sld>` }),
  ],
  [
    'a name of a shape',
    'pptx',
    pptx({ 'ppt/slides/slide1.xml': `<p:sld><p:cNvPr id="1" name="${ID}"/></p:sld>` }),
  ],
  ['text beyond a page', 'pdf', pdf([`1 0 0 1 5000 9000 Tm (${ID}) Tj`])],
  ['text below a page', 'pdf', pdf([`1 0 0 1 -900 -900 Tm (${ID}) Tj`])],
  ['text on its side', 'pdf', pdf([`0 1 -1 0 300 300 Tm (${ID}) Tj`])],
  [
    'text on its side, in parts',
    'pdf',
    pdf([
      `0 1 -1 0 300 300 Tm (${cut[0]}) Tj 0 1 -1 0 300 350 Tm (${cut[1]}) Tj 0 1 -1 0 300 410 Tm (${cut[2]}) Tj`,
    ]),
  ],
  ['text upside down', 'pdf', pdf([`-1 0 0 -1 300 300 Tm (${ID}) Tj`])],
  ['text that is not seen', 'pdf', pdf([`3 Tr (${ID}) Tj`])],
  ['tiny text', 'pdf', pdf([`0.1 0 0 0.1 10 10 Tm (${ID}) Tj`])],
  [
    'a form field',
    'pdf',
    pdf(['(a) Tj'], '', {
      catalog: '/AcroForm << /Fields [98 0 R] >>',
      objects: {
        98: `<< /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /FT /Tx /T (a) /V (${ID}) >>`,
      },
    }),
  ],
  [
    'a list of a form',
    'pdf',
    pdf(['(a) Tj'], '', {
      catalog: '/AcroForm << /Fields [98 0 R] >>',
      objects: {
        98: `<< /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /FT /Ch /T (a) /Opt [(b) (${ID})] >>`,
      },
    }),
  ],
])('%s', async (_, extension, bytes) => {
  expect(await inside(extension, bytes)).toContainEqual(expect.stringContaining(M));
});
