import { describe, expect, test } from 'vitest';
import { type Taken, acceptChanges } from '../../../src/privacy/clean/accept-changes.ts';

const nothing = (): Taken => ({ changes: 0, anchors: 0, traces: 0, authors: new Set() });
const of = (body: string) => `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
const accepted = (body: string) => acceptChanges(of(body), nothing());

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const del = (text: string) =>
  `<w:del w:author="李四"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const p = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
/** A paragraph whose end is deleted. */
const open = (content: string, style = '') =>
  `<w:p><w:pPr>${style}<w:rPr><w:del w:author="李四"/></w:rPr></w:pPr>${content}</w:p>`;
const kept = (content: string, style = '') =>
  `<w:p><w:pPr>${style}<w:rPr></w:rPr></w:pPr>${content}</w:p>`;
const A = '<w:pStyle w:val="A"/>';
const B = '<w:pStyle w:val="B"/>';
const tr = (content: string, properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}<w:tc>${p(run(content))}</w:tc></w:tr>`;

test.each<[string, string, string]>([
  ['an insertion stays', p(`<w:ins w:author="李四">${run('新')}</w:ins>`), p(run('新'))],
  ['a deletion goes', p(run('前') + del('删') + run('后')), p(run('前') + run('后'))],
  [
    'what was inserted and deleted again goes',
    p(`<w:ins w:author="李四">${del('又删')}</w:ins>${run('后')}`),
    p(run('后')),
  ],
  [
    'a move: gone where it was, there where it is',
    p(
      `<w:moveFromRangeStart w:id="1"/><w:moveFrom>${run('话')}</w:moveFrom><w:moveFromRangeEnd/>`,
    ) + p(`<w:moveToRangeStart/><w:moveTo>${run('话')}</w:moveTo><w:moveToRangeEnd/>`),
    p('') + p(run('话')),
  ],
  [
    'how it looked before goes',
    p('<w:r><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>字</w:t></w:r>'),
    p('<w:r><w:rPr><w:b/></w:rPr><w:t>字</w:t></w:r>'),
  ],
  [
    'numbers of sessions go, and nothing else of the tag',
    '<w:p w:rsidR="00A1" w14:paraId="1F" w:rsidRDefault=\'00B2\' >x</w:p>',
    '<w:p w14:paraId="1F" >x</w:p>',
  ],
  [
    'a comment’s place goes with its run',
    p(
      `<w:commentRangeStart w:id="0"/>${run('字')}<w:commentRangeEnd w:id="0"/><w:r><w:rPr/><w:commentReference w:id="0"/></w:r>`,
    ),
    p(run('字')),
  ],
  [
    'a bookmark in a deletion stays: others refer to it',
    p(
      `<w:del>${run('删')}<w:bookmarkStart w:id="1"/>${run('删')}</w:del><w:bookmarkEnd w:id="1"/>`,
    ),
    p('<w:bookmarkStart w:id="1"/><w:bookmarkEnd w:id="1"/>'),
  ],
  [
    'two paragraphs become one, the first says how',
    open(run('一'), A) + p(run('二'), B),
    kept(run('一') + run('二'), A),
  ],
  ['a paragraph deleted whole goes', open(del('一'), A) + p(run('二'), B), p(run('二'), B)],
  [
    'so do several, in the middle of others',
    p(run('零')) + open(del('一')) + open(del('二')) + p(run('三')),
    p(run('零')) + p(run('三')),
  ],
  [
    'three that become one, with one between that is deleted whole',
    open(run('一'), A) + open(del('二')) + p(run('三')),
    kept(run('一') + run('三'), A),
  ],
  [
    'the last one before a table stays',
    open(del('一')) + `<w:tbl>${tr('格')}</w:tbl>`,
    kept('') + `<w:tbl>${tr('格')}</w:tbl>`,
  ],
  ['an empty one takes up what goes on', open(run('一'), A) + '<w:p/>', kept(run('一'), A)],
  [
    'a row that was deleted goes',
    `<w:tbl>${tr('甲')}${tr('乙', '<w:del/>')}</w:tbl>`,
    `<w:tbl>${tr('甲')}</w:tbl>`,
  ],
  [
    'a row that was inserted stays',
    `<w:tbl>${tr('甲', '<w:ins/><w:cantSplit/>')}</w:tbl>`,
    `<w:tbl>${tr('甲', '<w:cantSplit/>')}</w:tbl>`,
  ],
  [
    'a table whose rows were all deleted goes',
    `<w:tbl>${tr('甲', '<w:del/>')}</w:tbl>${p('')}`,
    p(''),
  ],
  [
    'a formula’s own elements stay',
    p('<m:oMath><m:del><m:e/></m:del></m:oMath>'),
    p('<m:oMath><m:del><m:e/></m:del></m:oMath>'),
  ],
])('%s', (_, body, expected) => {
  expect(accepted(body)).toBe(of(expected));
  // Idempotent.
  expect(accepted(expected)).toBe(of(expected));
});

test('what there was to take out is counted, with who made it', () => {
  const taken = nothing();
  acceptChanges(of(p(`${del('一')}<w:ins w:author="赵六">${run('二')}</w:ins>`)), taken);
  expect(taken).toMatchObject({ changes: 2, authors: new Set(['李四', '赵六']) });
});

describe('what nobody can accept for sure is left alone', () => {
  test.each([
    [
      'a deleted cell',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>${p('')}</w:tc></w:tr></w:tbl>`,
      '单元格',
    ],
    [
      'half a field',
      p(
        `<w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:del><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      '半个域',
    ],
    ['the end of a section', open(run('一')) + p(run('二'), '<w:sectPr/>'), '分节'],
    ['a document within', '<w:altChunk/>', '嵌着别的文档'],
  ])('%s', (_, body, words) => {
    expect(() => accepted(body)).toThrow(words);
  });
});
