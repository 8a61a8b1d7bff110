import { expect, test } from 'vitest';
import { type Caret, agreeOn, isMovedByHand } from '../../admin/decap/body/caret.ts';

/** A text node of a page, reduced to what a caret needs. */
const text = (isConnected = true) => ({ isConnected }) as unknown as Node;

const caretIn = (node: Node, offset: number): Caret => ({
  anchorNode: node,
  anchorOffset: offset,
  focusNode: node,
  focusOffset: offset,
});

const selection = { path: [0, 0], offset: 1 };
const node = text();
const last = agreeOn(selection, caretIn(node, 1));

test('a caret that stands elsewhere than when both agreed was moved by hand', () => {
  expect(isMovedByHand(last, selection, caretIn(node, 6))).toBe(true);
  expect(isMovedByHand(last, selection, caretIn(text(), 1))).toBe(true);
  expect(isMovedByHand(last, selection, { ...caretIn(node, 1), focusOffset: 6 })).toBe(true);
});

test('so was the first caret of all, which the editor knows nothing of', () => {
  expect(isMovedByHand(undefined, null, caretIn(node, 1))).toBe(true);
  const none = { anchorNode: null, anchorOffset: 0, focusNode: null, focusOffset: 0 };
  expect(isMovedByHand(undefined, null, none)).toBe(false);
});

test('not so where it stands where it stood, or where the editor has one of its own to show first', () => {
  expect(isMovedByHand(last, selection, caretIn(node, 1))).toBe(false);
  expect(isMovedByHand(undefined, selection, caretIn(node, 1))).toBe(false);
});

test('not so where the editor has moved its own since', () => {
  expect(isMovedByHand(last, { ...selection }, caretIn(node, 6))).toBe(false);
});

test('not so where what it stood in is gone from the page: the browser had to put it somewhere', () => {
  const gone = agreeOn(selection, caretIn(text(false), 1));
  expect(isMovedByHand(gone, selection, caretIn(node, 0))).toBe(false);
});

test('the agreement stays as it was when the page’s selection, which is one live object, moves on', () => {
  const live = { ...caretIn(node, 1) };
  const then = agreeOn(selection, live);
  live.anchorOffset = live.focusOffset = 6;
  expect(isMovedByHand(then, selection, live)).toBe(true);
});
