import { describe, expect, test } from 'vitest';
import { docx, inside, pdf, table } from './office-kit.ts';
import {
  card,
  found,
  identity,
  markdownTable as markdown,
  htmlTable as html,
} from './privacy-kit.ts';

const ID = identity();
const M_ID = 'identity 110105********002X';
const M_MOBILE = 'mobile 139****5678';
const MOBILE = '13912345678';
const CARD = card('622588012345678901');
const parts = (text: string, ...lengths: number[]): string[] => {
  let from = 0;
  return lengths.map((length) => text.slice(from, (from += length)));
};
const excel = (...rows: string[][]) => rows.map((row) => `${row.join('\t')}\n`).join('');

describe.each([
  ['Markdown', markdown],
  ['HTML', html],
  ['pasted from Excel', excel],
])('a number over cells, %s', (_, table) => {
  const other = ['王芳', '无'];
  test.each<[string, string[][], string]>([
    ['in two', [['张伟', ...parts(ID, 6, 12)], other], M_ID],
    ['in three', [['张伟', ...parts(ID, 6, 8, 4)], other], M_ID],
    ['in six', [['身份证号', ...parts(ID, 3, 3, 4, 2, 2, 4)], other], M_ID],
    [
      'the label elsewhere',
      [
        ['姓名', '身份证号', '', ''],
        ['张伟', ...parts(ID, 6, 8, 4)],
      ],
      M_ID,
    ],
    ['without a label', [parts(ID, 6, 8, 4), ['', '', '']], M_ID],
    ['a mobile number', [['张伟', ...parts(MOBILE, 3, 4, 4)], other], M_MOBILE],
    [
      'a mobile number with headings',
      [
        ['姓名', '手机前三位', '中间', '后四位'],
        ['张伟', ...parts(MOBILE, 3, 4, 4)],
      ],
      M_MOBILE,
    ],
    ['a labelled mobile number', [['手机', ...parts(MOBILE, 3, 4, 4)], other], M_MOBILE],
    ['a card', [['张伟', ...parts(CARD, 4, 4, 4, 4, 3)], other], 'bank-card 6225***'],
    ['a card in two', [['卡号', ...parts(CARD, 6, 13)], other], 'bank-card 6225***'],
    [
      'an old number',
      [['王芳', ...parts('320106680512345', 6, 6, 3)], other],
      'identity 320106***',
    ],
    ['one digit in each', [['身份证号', ...ID], other], M_ID],
    ['one digit of a card in each', [['卡号', ...CARD], other], 'bank-card 6225***'],
    ['one digit of a mobile number in each', [['手机', ...MOBILE], other], M_MOBILE],
    [
      'below a heading',
      [
        ['姓名', '手机', ...Array<string>(10).fill('')],
        ['张伟', ...MOBILE],
      ],
      M_MOBILE,
    ],
    ['down a column', [['证件', '甲'], ...[...ID].map((digit) => [digit, '乙'])], M_ID],
    [
      'down a column, a card',
      [['卡号', '甲'], ...[...CARD].map((digit) => [digit, '乙'])],
      'bank-card 6225***',
    ],
  ])('%s', (_name, rows, expected) => {
    expect(found(table(...rows))).toEqual([expect.stringContaining(expected)]);
  });

  test.each<[string, string[][]]>([
    [
      'counts',
      [
        ['部门', '一月', '二月', '三月'],
        ['办公室', '139', '1234', '5678'],
      ],
    ],
    [
      'years',
      [
        ['年份', '2023', '2024', '2025', '2026'],
        ['人数', '110', '105', '1949', '1231'],
      ],
    ],
    [
      'marks',
      [
        ['得分', ...'9089786756'],
        ['甲', ...'1234567890'],
      ],
    ],
  ])('%s are none', (_name, rows) => {
    expect(found(table(...rows))).toEqual([]);
  });
});

describe('signs between groups, in cells as outside', () => {
  test.each([...'・·‧•./_．／＿–—~'])('%s', (sign) => {
    const cut = (text: string, ...lengths: number[]) => parts(text, ...lengths).join(sign);
    const cells = (heading: string, number: string) =>
      markdown(['姓名', heading], ['王芳', number]);
    expect(found(cells('身份证号', cut(ID, 6, 8, 4)))).toEqual([expect.stringContaining(M_ID)]);
    expect(found(cells('手机', cut(MOBILE, 3, 4, 4)))).toEqual([expect.stringContaining(M_MOBILE)]);
    expect(found(cells('银行卡号', cut(CARD, 4, 4, 4, 4, 3)))).toEqual([
      expect.stringContaining('bank-card 6225'),
    ]);
    expect(found(`王芳，手机：${cut(MOBILE, 3, 4, 4)}`)).toEqual([
      expect.stringContaining(M_MOBILE),
    ]);
  });

  test('tabs and wide blanks', () => {
    expect(found(`手机：139\t1234\t5678`)).toEqual([`maybe ${M_MOBILE}`]);
    expect(found(markdown(['姓名', '手机'], ['王芳', '139　1234　5678']))).toEqual([
      `sure ${M_MOBILE}`,
    ]);
    expect(
      found(
        html(['姓名', '手机'], ['王芳', '<span>139</span>\u202d1234\u202c&nbsp;<span>5678</span>']),
      ),
    ).toEqual([`sure ${M_MOBILE}`]);
  });
});

describe('forms and attributes', () => {
  test.each<[string, string, string]>([
    ['a label above', markdown(['手机'], ['139 123 456 78']), M_MOBILE],
    [
      'a label above among others',
      markdown(['姓名', '性别'], ['王芳', '女'], ['手机', '卡号'], ['1391 2345 678', '无']),
      M_MOBILE,
    ],
    ['groups of any size, with a label', '手机：139 123 456 78', M_MOBILE],
    ['groups of any size, beside a name', '王芳 1391 2345 678', M_MOBILE],
    ['groups of any size, in a row', html(['王芳', '139 123 456 78']), M_MOBILE],
    ['a number to call', '<a href="tel:139-1234-5678">王芳</a>', M_MOBILE],
    ['brackets', '王芳（139）1234-5678', M_MOBILE],
    ['brackets of an identity number', `(110105)19491231(002X)`, M_ID],
    ['one row alone', `| ${parts(ID, 6, 8, 4).join(' | ')} |`, M_ID],
    ['a caption', html(['甲']).replace('<tr>', `<caption>王芳 ${ID}</caption><tr>`), M_ID],
    ['data of a table', html(['甲']).replace('<table', `<table data-id="${ID}"`), M_ID],
    ['data of a row', html(['甲'], ['乙']).replace('<tr', `<tr data-id="${ID}"`), M_ID],
    ['an attribute', '<span title="1391 2345 678">王芳</span>', M_MOBILE],
    ['data', '<span data-mobile="139 123 45678">王芳</span>', M_MOBILE],
    ['data of a cell', html(['王芳', '无']).replace('<td>无', `<td data-id="${ID}">无`), M_ID],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expect.stringContaining(expected)]);
  });
});

describe('cards', () => {
  const seventeen = card('6217001234567890');
  const eighteen = card('62170012345678901');
  test.each<[string, string]>([
    ['of 17 digits in a cell', markdown(['王芳', seventeen], ['张伟', '无'])],
    ['of 18 digits in a cell', markdown(['姓名', '工资卡'], ['张伟', eighteen])],
    ['of 18 digits after a heading', `## 银行卡\n\n${eighteen}\n`],
    ['of 18 digits digit by digit', `银行卡 ${[...eighteen].join(' ')}`],
    ['digit by digit in a cell', markdown(['王芳', [...CARD].join(' ')], ['张伟', '无'])],
    ['rounded', markdown(['姓名', '银行卡号'], ['王芳', '6217001234567890000'])],
    ['rounded, of 18 digits', markdown(['王芳', '621700123456789000'], ['张伟', '无'])],
    ['by its holder', `账号${card('621700123456789')}，户名王芳`],
    ['rounded, beside a name', '张伟 6217001234567890000'],
    ['rounded and in groups', markdown(['张伟', '6217 0012 3456 7890 000'], ['王芳', '无'])],
    ['rounded by a card’s label', '工资卡：6217001234567890000'],
    [
      'rounded to 14 digits and more zeros',
      markdown(['王芳', '6217001234567800000'], ['张伟', '无']),
    ],
    [
      'rounded and no zero at its end',
      markdown(['姓名', '银行卡号'], ['王芳', String(BigInt(Number('6217001234567890123')))]),
    ],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([expect.stringMatching(/bank-card 6(?:217|225)/)]);
  });
});

test('sums beside a person are no card, below a card’s heading they are', () => {
  const groups = parts(card('893686721712129'), 4, 4, 4, 4);
  expect(found(html(['王芳', ...groups], ['张伟', '无']))).toEqual([]);
  expect(found(html(['姓名', '卡号', '', '', ''], ['王芳', ...groups]))).toEqual([
    expect.stringContaining('bank-card 8936'),
  ]);
});

test('a card that is whole in its cell does not take the number of the next', () => {
  const whole = card('6222021234567890');
  const next = card(whole).slice(-1);
  const rows = [
    ['姓名', '卡号', '课时'],
    ['王芳', whole, next],
  ];
  expect(found(markdown(...rows)).join()).toContain(`6222*********${whole.slice(-4)}`);
});

describe('boxes of a digit each', () => {
  const BOXED = identity('370202', '19800512', '345');
  const boxes = [...BOXED];
  const masked = `370202********${BOXED.slice(-4)}`;

  test.each([6, 9, 10, 12])('that go on in the next row after %d', async (first) => {
    const rows = [
      ['身份证号', ...boxes.slice(0, first)],
      ['', ...boxes.slice(first)],
    ];
    expect(await inside('docx', docx(table(...rows)))).toEqual([
      expect.stringMatching(
        new RegExp(`^error 正文表格 1 第 1 行.*${masked.replaceAll('*', '.')}`),
      ),
    ]);
  });

  test('of a PDF, a field each', async () => {
    const fields = boxes.map(
      (value, at) =>
        [
          100 + at,
          `<< /Type /Annot /Subtype /Widget /FT /Tx /T (id${at}) /V (${value}) /Rect [${100 + at * 15} 600 ${112 + at * 15} 620] /F 4 /P 5 0 R >>`,
        ] as const,
    );
    const list = fields.map(([number]) => `${number} 0 R`).join(' ');
    const bytes = pdf(['(Form) Tj'], '', {
      catalog: `/AcroForm << /Fields [${list}] >>`,
      objects: {
        5: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 6 0 R /Annots [${list}] >>`,
        ...Object.fromEntries(fields),
      },
    });
    expect(await inside('pdf', bytes)).toEqual([`error 第 1 页的批注或表单: ${masked}`]);
  });

  test('marks in two rows are none', async () => {
    const marks = [...'375842198135275641'];
    expect(await inside('docx', docx(table(marks.slice(0, 9), marks.slice(9))))).toEqual([]);
  });
});
