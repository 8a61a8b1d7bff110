import { describe, expect, test } from 'vitest';
import { readLimitHash, toLimitHash } from '../../../src/rights/limits/address.ts';
import { findLimit, namedLimits } from '../../../src/rights/limits/index.ts';

test('each limit has a key of its own', () => {
  const ids = namedLimits.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(findLimit('award-suit')).toMatchObject({ group: 'court' });
  expect(findLimit('toString')).toBeUndefined();
});

describe('the address of a last day', () => {
  test('says which matter, from which day, and by the law of which day', () => {
    expect(toLimitHash({ matter: 'award-suit', day: '2026-12-01' })).toBe(
      '#matter=award-suit&day=2026-12-01',
    );
    const whole = { matter: 'arbitration', day: '2026-03-05', on: '2026-01-01' };
    expect(readLimitHash(toLimitHash(whole))).toEqual(whole);
  });

  test('of every limit is read', () => {
    for (const { id } of namedLimits)
      expect(readLimitHash(toLimitHash({ matter: id }))).toMatchObject({ matter: id });
  });

  test.each(['', '#', '#dues', '#matter=', '#matter=nothing&day=2026-12-01', '#day=2026-12-01'])(
    '“%s” names no limit',
    (hash) => {
      expect(readLimitHash(hash)).toBeUndefined();
    },
  );

  test.each(['2026-02-30', '2026-2-3', '昨天', ''])('“%s” is no day, and left out', (day) => {
    expect(readLimitHash(`#matter=award-suit&day=${encodeURIComponent(day)}`)).toEqual({
      matter: 'award-suit',
    });
  });
});
