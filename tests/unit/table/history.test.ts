import { expect, test } from 'vitest';
import { redo, startHistory, undo, withStep } from '../../../admin/table/history.ts';
import { newRow } from '../../../admin/table/rows.ts';

const rowsOf = (...titles: string[]) => titles.map((title) => newRow(title, {}));
const titlesOf = ({ rows }: ReturnType<typeof startHistory>) => rows.map(({ key }) => key);

test('letters typed into one cell are one step; another cell is another', () => {
  const start = startHistory(rowsOf('甲'));
  const typed = ['乙', '乙店'].reduce(
    (history, title) => withStep(history, rowsOf(title), 'a title'),
    start,
  );
  const more = withStep(typed, rowsOf('乙店', '丙'), 'b title');
  expect(titlesOf(undo(more))).toEqual(['乙店']);
  expect(titlesOf(undo(undo(more)))).toEqual(['甲']);
  expect(titlesOf(undo(undo(undo(more))))).toEqual(['甲']);
  expect(titlesOf(redo(undo(undo(more))))).toEqual(['乙店']);
});

test('after going back, typing into the same cell begins a new step and ends the way forth', () => {
  const one = withStep(startHistory(rowsOf('甲')), rowsOf('乙'), 'a title');
  const back = undo(one);
  const again = withStep(back, rowsOf('丁'), 'a title');
  expect(titlesOf(redo(again))).toEqual(['丁']);
  expect(titlesOf(undo(again))).toEqual(['甲']);
});
