import { expect, test } from 'vitest';
import { quickActions } from '../../admin/lists/quick-actions.ts';

const NOW = new Date('2026-11-22T12:00:00+08:00');
const PLANNED = { title: '球赛', status: 'scheduled', end: '2026-12-01T17:00:00+08:00' };

const labels = (...asked: Parameters<typeof quickActions>) =>
  quickActions(...asked).map(({ label }) => label);

test('a merchant that was not checked today can be, and one that was cannot', () => {
  expect(labels('merchants', { lastVerified: '2026-01-01' }, NOW)).toEqual(['今天已核实']);
  expect(labels('merchants', { lastVerified: '2026-11-22' }, NOW)).toEqual([]);
});

test('checking a right sets its next day, too', () => {
  const [action] = quickActions('rights', {}, NOW);
  const before = { lastReviewed: '2026-01-01', reviewBy: '2026-07-01' };
  expect(action?.change(before, NOW)).toEqual({
    lastReviewed: '2026-11-22',
    reviewBy: '2027-05-22',
  });
});

test('what is planned can be postponed or cancelled, what is not can be taken up again', () => {
  expect(labels('activities', PLANNED, NOW)).toEqual(['延期', '取消']);
  expect(labels('activities', { ...PLANNED, status: 'cancelled' }, NOW)).toEqual(['照常', '延期']);
  const [again] = quickActions('activities', { ...PLANNED, status: 'postponed' }, NOW);
  expect(again?.change({}, NOW)).toEqual({ status: 'scheduled' });
});

test('what is over, what is of no known date, and what is no event cannot', () => {
  expect(labels('activities', { ...PLANNED, end: '2026-11-22T11:00:00+08:00' }, NOW)).toEqual([]);
  expect(labels('performances', { status: 'upcoming' }, NOW)).toEqual([]);
  expect(labels('essays', { status: 'scheduled' }, NOW)).toEqual([]);
});
