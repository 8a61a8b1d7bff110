import { describe, expect, test } from 'vitest';
import { type DayKindOf, landingOf } from '../../../src/rights/landing.ts';

/** 2026: weekends off, National Day from the first to the eighth of October, the tenth (a Saturday) worked. */
const kindOf: DayKindOf = (day) => {
  if (!day.startsWith('2026')) return 'unknown';
  if (day === '2026-10-10') return 'workday';
  if (day >= '2026-10-01' && day <= '2026-10-08') return 'off';
  return [0, 6].includes(new Date(day).getUTCDay()) ? 'off' : 'workday';
};

describe('a last day', () => {
  test('on a workday has no warning, even if it is a Saturday', () => {
    expect(landingOf('2026-12-16', kindOf)).toMatchObject({ kind: 'workday', says: '' });
    expect(landingOf('2026-10-10', kindOf).kind).toBe('workday');
  });

  test('on a Saturday stays, with the Monday as the other reading', () => {
    const found = landingOf('2026-12-19', kindOf);
    expect(found).toMatchObject({ kind: 'off', day: '2026-12-19', shifted: '2026-12-21' });
    expect(found.says).toContain('2026年12月19日（周六）不上班，可能顺延到2026年12月21日');
  });

  test('in a long holiday may be shifted to the first day that people work', () => {
    expect(landingOf('2026-10-03', kindOf).shifted).toBe('2026-10-09');
  });

  test('before an unknown year may be shifted, nobody knows until when', () => {
    const known2027: DayKindOf = (day) => (day === '2026-12-31' ? 'off' : kindOf(day));
    const found = landingOf('2026-12-31', known2027);
    expect(found.shifted).toBeUndefined();
    expect(found.says).toContain('顺延到哪天还不知道');
  });

  test('in a year without an arrangement shows both readings', () => {
    const found = landingOf('2027-03-05', kindOf);
    expect(found).toMatchObject({ kind: 'unknown', day: '2027-03-05', shifted: undefined });
    expect(found.says).toMatch(
      /^2027年的放假安排还不知道。2027年3月5日（周五）上班的，最后一天就是这一天；放假的，可能顺延/,
    );
  });
});
