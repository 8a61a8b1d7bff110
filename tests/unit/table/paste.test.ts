import { expect, test } from 'vitest';
import { pasteRange } from '../../../admin/table/paste.ts';
import { rowsOf } from '../../../admin/table/rows.ts';
import { contentWith, tableOf } from './table-kit.ts';

const table = tableOf(
  contentWith({
    tea: { title: '茶馆', lastVerified: '2026-03-01', phone: '010-00000001' },
    book: { title: '书店', lastVerified: '2025-03-01', phone: '010-00000002' },
  }),
);
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
  expect(cellsOf(pasted)).toEqual([{}, { validUntil: '2027年1月1日' }]);
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
