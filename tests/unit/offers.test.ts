import { expect, test } from 'vitest';
import { formatOffers, isNew, readOffers, writeOffers } from '../../src/values/offers.ts';

const now = new Date('2026-11-22T12:00:00+08:00');
const OLD = { starts: '2026-01-01', ends: '2027-12-31' };
const NEW = { starts: '2026-11-01', ends: '2027-12-31' };
const ENDING = { starts: '2026-01-01', ends: '2026-12-01' };

test.each([
  ['new ones and those about to end', [OLD, NEW, NEW, ENDING], '新优惠2，即将到期1'],
  ['one that is both, twice', [{ starts: '2026-11-01', ends: '2026-11-30' }], '新优惠1，即将到期1'],
  ['new ones only', [OLD, NEW], '新优惠1'],
  ['neither', [OLD, OLD], '2处'],
  [
    'neither future nor past ones',
    [
      { starts: '2026-11-23', ends: '2027-01-01' },
      { starts: '2026-11-01', ends: '2026-11-21' },
    ],
    '',
  ],
  ['none', [], ''],
])('counts %s', (_, offers, text) => {
  expect(formatOffers(offers, now)).toBe(text);
});

test.each([
  ['2026-11-22', true],
  ['2026-10-24', true],
  ['2026-10-23', false],
  ['2026-11-23', false],
])('an offer that began on %s is new: %j', (starts, fresh) => {
  expect(isNew({ starts }, now)).toBe(fresh);
});

test('a page carries offers from the build to the reader', () => {
  expect(readOffers(writeOffers([OLD, ENDING]))).toEqual([OLD, ENDING]);
  expect(readOffers('')).toEqual([]);
});
