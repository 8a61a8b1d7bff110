import { describe, expect, test } from 'vitest';
import { lookInside } from '../../../src/privacy/check-file.ts';
import { readPage } from '../../../src/privacy/files/pdf-page.ts';
import { type Part, textPart } from '../../../src/privacy/files/part.ts';
import { inside, pdf } from './office-kit.ts';
import { TODAY, card, identity } from './privacy-kit.ts';

const ID = identity('320106', '19680512', '345');
const UNION = card('622588012345678901');
const SIZE = 10;

/** Texts with positions on a page, as pdf.js returns them. */
const at = (...texts: readonly (readonly [number, number, string])[]) =>
  texts.map(([x, y, str]) => ({
    str,
    transform: [SIZE, 0, 0, SIZE, x, y],
    width: [...str].reduce((sum, sign) => sum + (sign > '\u00ff' ? SIZE : SIZE / 2), 0),
    height: SIZE,
    hasEOL: false,
  }));

/** The report on a page, each finding as `warning 138****5678`. */
async function reported(items: ReturnType<typeof at>): Promise<string[]> {
  const { text, seen, tables } = readPage(items, '第 1 页');
  const lines = (each: string) =>
    textPart(each.split('\n').map((line) => ({ text: line, place: '第 1 页' }))).map((part) => ({
      ...part,
      hasNoTables: true,
    }));
  const again = lines(seen).map((part): Part => ({ ...part, isAgain: true }));
  const parts = [...lines(text), ...tables, ...again];
  const { spots } = await lookInside('pdf', new Uint8Array(), TODAY, async () =>
    Promise.resolve({ parts, unread: [] }),
  );
  return spots.map(({ spot }) => `${spot.certainty} ${spot.kind} ${spot.masked}`);
}

const IDENTITY = `320106********${ID.slice(-4)}`;
const CARD = `6225***********${UNION.slice(-4)}`;

describe('tables of a page', () => {
  const heads = [
    [50, 700, '姓名'],
    [120, 700, '手机号'],
    [190, 700, '银行卡号'],
    [280, 700, '身份证号'],
  ] as const;

  test('numbers broken within their cells, with those of their neighbours between', async () => {
    const items = at(
      ...heads,
      [50, 680, '李娜'],
      [120, 680, '1391234'],
      [190, 680, UNION.slice(0, 11)],
      [280, 680, ID.slice(0, 10)],
      [120, 668, '5678'],
      [190, 668, UNION.slice(11)],
      [280, 668, ID.slice(10)],
      [50, 640, '王芳'],
    );
    expect((await reported(items)).sort()).toEqual([
      `maybe bank-card ${CARD}`,
      `sure identity ${IDENTITY}`,
      'sure mobile 139****5678',
    ]);
  });

  test('names set in the middle of their rows', async () => {
    const items = at(
      ...heads,
      [120, 680, '1391'],
      [280, 680, ID.slice(0, 7)],
      [50, 674, '李娜'],
      [120, 668, '2345678'],
      [280, 668, ID.slice(7)],
    );
    expect((await reported(items)).sort()).toEqual([
      `sure identity ${IDENTITY}`,
      'sure mobile 139****5678',
    ]);
  });

  test('cells in any order', async () => {
    const items = at(...heads, [50, 680, '李娜'], [280, 680, ID], [120, 680, '13912345678']);
    expect((await reported([...items].reverse())).sort()).toEqual([
      `sure identity ${IDENTITY}`,
      'sure mobile 139****5678',
    ]);
  });

  test('a column of illness', async () => {
    const items = at([50, 700, '姓名'], [120, 700, '病情'], [50, 680, '李娜'], [120, 680, '住院']);
    expect(await reported(items)).toEqual(['maybe table “病情”一栏（填了 1 行）']);
  });

  test('a column of seats holds no mobile numbers', async () => {
    const items = at(
      [50, 700, '姓名'],
      [120, 700, '座位号'],
      [50, 680, '李娜'],
      [120, 680, '13912345678'],
      [50, 660, '王芳'],
      [120, 660, '13912345679'],
    );
    expect(await reported(items)).toEqual([]);
  });
});

test('boxes with a sign each', async () => {
  const boxes = [...'13912345678'].map((sign, index) => [120 + 16 * index, 700, sign] as const);
  expect(await reported(at([50, 700, '手机号：'], ...boxes))).toEqual(['maybe mobile 139****5678']);
  const more = [...UNION].map((sign, index) => [50 + 25 * index, 660, sign] as const);
  expect(await reported(at(...more))).toEqual([`sure bank-card ${CARD}`]);
});

test('text in two columns, a number broken at the end of a line', async () => {
  const items = at(
    [50, 700, '有事请找李娜，手机1391'],
    [300, 700, '下周一上午在礼堂开会'],
    [50, 686, '2345678，周末也接'],
    [300, 686, '请各位老师准时参加'],
  );
  expect(await reported(items)).toEqual(['sure mobile 139****5678']);
});

test('text set on its side', async () => {
  const items = at([50, 700, `李娜 ${ID}`]).map((item) => ({
    ...item,
    transform: [0, SIZE, -SIZE, 0, 50, 100],
  }));
  expect(await reported(items)).toEqual([`sure identity ${IDENTITY}`]);
});

const place = (x: number, y: number, text: string) => `1 0 0 1 ${x} ${y} Tm (${text}) Tj`;

describe('whole files', () => {
  test('a table', async () => {
    const bytes = pdf([
      [
        place(50, 700, 'Name'),
        place(150, 700, 'Mobile'),
        place(250, 700, 'ID card'),
        place(50, 680, 'Li Na'),
        place(150, 680, '1391234'),
        place(250, 680, ID.slice(0, 10)),
        place(150, 666, '5678'),
        place(250, 666, ID.slice(10)),
      ].join(' '),
    ]);
    expect((await inside('pdf', bytes)).sort()).toEqual([
      `error 第 1 页: ${IDENTITY}`,
      'warning 第 1 页: 139****5678',
    ]);
  });

  test('what stands on no page', async () => {
    const catalog = [
      '/Outlines << /First 98 0 R /Last 98 0 R /Count 1 >>',
      '/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (' +
        `${ID}.txt) /EF << /F 97 0 R >> >>] >> >>`,
    ].join(' ');
    const bytes = pdf(['(a) Tj'], `/Number (${identity()})`, {
      catalog,
      objects: {
        98: `<< /Title (${UNION}) >>`,
        97: '<< /Type /EmbeddedFile /Length 1 >>\nstream\na\nendstream',
      },
    });
    expect((await inside('pdf', bytes)).sort()).toEqual([
      `error 书签: ${CARD}`,
      'error 文件属性: 110105********002X',
      `error 附在里面的文件的名字: ${IDENTITY}`,
      'unread 附在 PDF 里的文件',
    ]);
  });
});
