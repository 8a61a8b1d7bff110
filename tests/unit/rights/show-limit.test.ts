import { describe, expect, test } from 'vitest';
import { type LimitId, limitOf } from '../../../src/rights/limits/by-id.ts';
import { LIMIT_SUBJECTS } from '../../../src/rights/limits/subjects.ts';
import { computeLimit } from '../../../src/rights/limits/compute.ts';
import { LIMIT_GROUPS } from '../../../src/rights/limits/index.ts';
import { showLimit } from '../../../src/rights/limits/show.ts';
import { laws, parameters } from './parameters-kit.ts';

const TODAY = '2026-11-29';
const ids = Object.keys(LIMIT_SUBJECTS) as LimitId[];
const shown = (id: LimitId, day = TODAY) => showLimit(id, { laws, parameters }, day);

describe('a limit by its key', () => {
  test('is every limit that a table leads to', () => {
    const outcomes = Object.values(LIMIT_GROUPS).flatMap(({ limits }) => Object.keys(limits));
    expect([...ids].sort()).toEqual([...outcomes].sort());
  });

  test.each(ids)('%s is stated in words, with what it rests on', (id) => {
    const limit = shown(id);
    expect(limit.says).toMatch(/。$/);
    expect(limit.says).not.toContain('undefined');
    expect(limit.grounds.length).toBeGreaterThan(0);
    expect(limit.question === undefined).toBe(!('period' in limitOf(id)));
  });

  test.each(ids.filter((id) => 'period' in limitOf(id)))(
    '%s is computed from what its page carries, as from the whole settings',
    (id) => {
      const carried = shown(id).question;
      if (!carried) throw new Error(`${id}: found no question`);
      const { limit } = JSON.parse(JSON.stringify(carried)) as typeof carried;
      const days = { start: '2026-10-31', longestStart: '2026-10-30' };
      const day = (from: typeof parameters) =>
        computeLimit(limit, days, { parameters: from, kindOf: () => 'workday', asOn: TODAY })?.day;
      expect(day({ parameters: [...carried.parameters] })).toBe(day(parameters));
    },
  );
});

describe('the words', () => {
  test('give the period and the day from which it runs', () => {
    expect(shown('award-suit').says).toBe('15日以内。从这一天起算：收到裁决书的那天。');
    expect(shown('appraisal-review').says).toMatch(/^满1年以后才可以。/);
    expect(shown('early-retirement').says).toMatch(/^至少提前3个月。/);
    expect(shown('resignation').says).toMatch(/^要提前30日。/);
  });

  test('give a second, longest period with its own day', () => {
    expect(shown('harm-claim').says).toBe(
      '3年以内。从这一天起算：知道或者应当知道受损害和谁该负责的那天。另外还有一个最长的期间：从受损害的那天起20年。',
    );
  });

  test('say what makes it begin again, and that others do not', () => {
    expect(shown('arbitration').running).toContain('从那天起重新算');
    expect(shown('award-suit').running).toContain('不会让它重新起算');
  });

  test('have no number where nobody read one', () => {
    expect(shown('staff-review').says).not.toMatch(/\d/);
    expect(shown('staff-review').question).toBeUndefined();
  });
});

test('a rule that rests on hearsay is marked', () => {
  expect(shown('sanction-review')).toMatchObject({ isUnverified: true, confidence: 'hearsay' });
  expect(shown('award-suit')).toMatchObject({ isUnverified: false, confidence: 'double' });
});

test('a limit whose period the settings lack has no number, and is not computed', () => {
  const limit = showLimit('award-suit', { laws, parameters: {} }, TODAY);
  expect(limit.says).not.toMatch(/\d/);
  expect(limit).toMatchObject({ question: undefined, isUnverified: true });
});
