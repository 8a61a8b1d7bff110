import { expect, test, vi } from 'vitest';
import { checkRow } from '../../../admin/table/check-row.ts';
import { contentOf } from '../../../src/content-format/content-file.ts';
import { withCell } from '../../../admin/table/rows.ts';
import { identity } from '../privacy/privacy-kit.ts';
import { contentWith, tableOf } from './table-kit.ts';

// A browser's worker; here the file service's.
vi.mock('../../../admin/content/read-bodies.ts', () => import('../../../src/check/read-bodies.ts'));

const files = contentWith({ book: { title: '书店', hours: '每天9:00—20:00' } });
const table = tableOf(files);
const snapshot = {
  files,
  media: new Set(['bookshop.jpg', 'stage.jpg', 'reading.jpg', 'join.docx']),
};
const content = contentOf(files, snapshot.media);

/** The merchant with these texts in its cells, checked; or a new one. */
async function checked(cells: Readonly<Record<string, string>>, isNew = false) {
  const [stored = table.create()] = table.rows;
  const row = Object.entries(cells).reduce(
    (changed, [name, text]) => {
      const column = table.columns.find((each) => each.name === name);
      return column ? withCell(changed, column, text) : changed;
    },
    isNew ? table.create() : stored,
  );
  return checkRow(row, { ...table, snapshot, content, review: false });
}

test('cells are stored as the form stores them, and nothing else changes', async () => {
  const { change, errors } = await checked({
    category: '餐饮',
    validUntil: '２０２８年１月２日',
    hours: '每天10：00-21：00',
    lastVerified: '2026-11-30',
  });
  expect(errors).toEqual({});
  const [before, after] = [change.before ?? '', change.after].map((text) => text.split('\n'));
  expect(after?.filter((line, at) => line !== before?.[at])).toEqual([
    'category: food',
    'hours: 每天10:00—21:00',
    'validUntil: 2028-01-02',
    'lastVerified: 2026-11-30',
  ]);
});

test.each([
  ['category', '小吃', '应为图书文具、餐饮'],
  ['area', '月球', '应为东片'],
  ['validUntil', '2026-02-30', '日期'],
  ['validUntil', '2020-01-01', '不能早于'],
  ['phone', '没有', '电话号码'],
  ['title', '', '请填写'],
])('%s “%s” is told at its cell', async (column, text, says) => {
  const { errors } = await checked({ [column]: text });
  expect(Object.keys(errors)).toEqual([column]);
  expect(errors[column]).toContain(says);
});

test('a new row needs every required field, and gets an address of its name', async () => {
  const { errors, change } = await checked({ title: '面馆' }, true);
  expect(change.path).toBe('content/merchants/mian-guan-abcd.md');
  expect(Object.keys(errors)).toContain('category');
  expect(Object.keys(errors)).not.toContain('hours');
});

test('a number of a person is told, wherever it was pasted', async () => {
  const { errors } = await checked({ address: `示例路8号 ${identity()}` });
  expect(Object.keys(errors)).toEqual(['address']);
});
