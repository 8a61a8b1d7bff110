import { expect, test } from 'vitest';
import { NOTHING, formatAsked, readAsked, toAskedHash } from '../../src/client/directory/asked.ts';

test.each(['#show=valid,open', '#show=today&sort=ending', '#sort=fresh&q=%E4%B9%A6%E5%BA%97'])(
  '%s is read and written',
  (hash) => {
    expect(toAskedHash(readAsked(hash) ?? NOTHING)).toBe(hash);
  },
);

test('what nobody could have chosen is left out', () => {
  expect(readAsked('#show=open,all,valid&sort=cheap')).toEqual({
    shows: ['valid', 'open'],
    sort: undefined,
    query: '',
  });
  expect(readAsked('#show=&q=%20')).toBeUndefined();
  expect(readAsked('#find=书')).toBeUndefined();
});

test('the page says what is asked for', () => {
  expect(formatAsked(readAsked('#show=valid,open&sort=ending&q=书') ?? NOTHING)).toBe(
    '只看现在有效、现在开门；快到期的在前；找“书”',
  );
  expect(formatAsked(readAsked('#q=书') ?? NOTHING)).toBe('找“书”');
});
