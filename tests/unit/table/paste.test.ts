import { beforeEach, expect, test } from 'vitest';
import { pasteRange } from '../../../admin/table/paste.ts';
import { readRange } from '../../../admin/table/clipboard.ts';
import { rowsOf } from '../../../admin/table/rows.ts';
import { contentWith, tableOf } from './table-kit.ts';

const content = contentWith({
  tea: { title: '茶馆', lastVerified: '2026-03-01', phone: '010-00000001' },
  book: { title: '书店', lastVerified: '2025-03-01', phone: '010-00000002' },
});
let table = tableOf(content);
beforeEach(() => {
  table = tableOf(content);
});
const at = (row: number, name: string) => ({
  row,
  column: table.columns.findIndex((column) => column.name === name),
});
const cellsOf = ({ rows }: ReturnType<typeof pasteRange>) => rows.map(({ cells }) => cells);

test('what was verified longest ago comes first', () => {
  expect(table.rows.map(({ values }) => values['title'])).toEqual(['书店', '茶馆']);
});

test('a range without names begins at the focused cell; empty cells change nothing', () => {
  const range = [
    ['南片', '', '010-11111111'],
    ['西片', '示例路2号', ''],
  ];
  expect(cellsOf(pasteRange(table, range, at(0, 'area')))).toEqual([
    { area: '南片', phone: '010-11111111' },
    { area: '西片', address: '示例路2号' },
  ]);
});

test('a line of names decides the columns, and the name of a merchant its row', () => {
  const range = [
    ['商户', '备注', '电话'],
    ['茶馆', '老板姓王', '010-33333333'],
    ['新店', '', '010-44444444'],
  ];
  const pasted = pasteRange(table, range, at(0, 'offer'));
  expect(cellsOf(pasted)).toEqual([
    {},
    { phone: '010-33333333' },
    { title: '新店', phone: '010-44444444' },
  ]);
  expect(pasted.left).toEqual(['表里没有这几列，没有用：备注']);
  expect(pasted.touched).toEqual(['content/merchants/tea.md', 'new-1-abcd']);
});

test('names in front of lines below the focused cell, if merchants are not among them', () => {
  const pasted = pasteRange(table, [['有效期止'], ['2027年1月1日']], at(1, 'title'));
  expect(cellsOf(pasted)).toEqual([{}, { validUntil: '2027-01-01' }]);
});

test('two merchants of one name: the line is left, and said to be', () => {
  const twice = {
    ...table,
    rows: rowsOf(
      contentWith({ a: { title: '店' }, b: { title: '店' } }),
      'content/merchants',
      undefined,
    ),
  };
  const pasted = pasteRange(
    twice,
    [
      ['商户', '电话'],
      ['店', '010-55555555'],
    ],
    at(0, 'title'),
  );
  expect(pasted.touched).toEqual([]);
  expect(pasted.left[0]).toContain('有几条都叫“店”');
});

test('columns beyond the last are said to be left', () => {
  const pasted = pasteRange(table, [['工会', '多', '多']], at(0, 'verifiedBy'));
  expect(pasted.left).toEqual(['右边多出来的 2 列没有地方放，没有用']);
});

test.each([
  ['2027/3/1', '2027-03-01'],
  ['2027年3月1日', '2027-03-01'],
  ['２０２７－３－１', '2027-03-01'],
  ['2027/3/1 0:00', '2027-03-01'],
  ['2027-03-01 00:00:00', '2027-03-01'],
  ['46082', '2026-03-01'],
  ['46447', '2027-03-01'],
  ['20270301', '2027-03-01'],
  // Not understood: it stays, and the check names the cell.
  ['长期', '长期'],
  ['27/3/1', '27/3/1'],
])('a day as spreadsheets have it: %s', (pasted, shown) => {
  expect(cellsOf(pasteRange(table, [[pasted, '']], at(0, 'validUntil')))[0]).toEqual({
    validUntil: shown,
  });
});

test('what is pasted as it is stored, in whatever form, changes nothing', () => {
  const { rows } = pasteRange(table, [['２０２５/3/1', '']], at(0, 'lastVerified'));
  expect(rows[0]?.cells).toEqual({});
});

test('the title of a sheet above its names is left, and words around a name do not matter', () => {
  const range = [
    ['2026年合作商户一览', '', ''],
    ['序号', '商家名称*', '联系电话（座机）'],
    ['1', '茶馆', '010-77777777'],
  ];
  const pasted = pasteRange(table, range, at(0, 'title'));
  expect(cellsOf(pasted)).toEqual([{}, { phone: '010-77777777' }]);
  expect(pasted.left).toEqual(['表头上面的 1 行没有用', '表里没有这几列，没有用：序号']);
});

test('a name that two columns could mean is none', () => {
  const pasted = pasteRange(
    table,
    [
      ['商户', '核实人电话'],
      ['茶馆', '010-77777777'],
    ],
    at(0, 'title'),
  );
  expect(cellsOf(pasted)).toEqual([{}, {}]);
  expect(pasted.left).toEqual(['表里没有这几列，没有用：核实人电话']);
});

test('two lines of one name: the second does not replace the first unseen', () => {
  const range = [
    ['商户', '地址'],
    ['分店', '示例路1号'],
    ['分店', '示例路2号'],
    ['别家', '示例路3号'],
  ];
  const pasted = pasteRange(table, range, at(0, 'title'));
  expect(cellsOf(pasted).slice(2)).toEqual([
    { title: '分店', address: '示例路1号' },
    { title: '别家', address: '示例路3号' },
  ]);
  expect(pasted.left).toEqual(['“分店”贴了两行，只用了前一行']);
});

test('lines of different lengths are pasted as far as they go, empty ones in between are passed', () => {
  const range = [['甲路1号'], [''], ['乙路2号', '010-55555555']];
  expect(cellsOf(pasteRange(table, range, at(0, 'address')))).toEqual([
    { address: '甲路1号' },
    {},
    { address: '乙路2号', phone: '010-55555555' },
  ]);
});

test('a mark of the byte order before the first name does not hide it', () => {
  const range = readRange('\uFEFF商户\t电话\r\n茶馆\t０１０－７７７７７７７７\r\n') ?? [];
  expect(cellsOf(pasteRange(table, range, at(0, 'title')))).toEqual([
    {},
    { phone: '010-77777777' },
  ]);
});
