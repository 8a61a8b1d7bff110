import { expect, test } from 'vitest';
import { formatMoment } from '../../admin/ui/moment.ts';
import { toStatus } from '../../admin/workflow/messages.ts';

test('a draft’s time is Shanghai’s, whatever zone the machine is in', () => {
  expect(formatMoment('2026-11-22T18:40:00Z')).toBe('11月23日 02:40');
  expect(formatMoment('2026-11-22T16:00:00.000Z')).toBe('11月23日 00:00');
  expect(formatMoment('yesterday')).toBe('');
});

test('what other software calls ready is 待审, what it calls otherwise is no draft', () => {
  expect(
    ['draft', 'pending_review', 'pending_publish', 'toString', undefined].map(toStatus),
  ).toEqual(['draft', 'pending_review', 'pending_review', undefined, undefined]);
});
