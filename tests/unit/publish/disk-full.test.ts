import { describe, expect, test } from 'vitest';
import { isDiskFull } from '../../../src/publish/disk-full.ts';

const full = Object.assign(new Error('write'), { code: 'ENOSPC' });

describe('a full disk is known', () => {
  test.each([
    ['by the code of the error', full],
    ['by that of its cause', new Error('could not write', { cause: full })],
    ['among several errors', new AggregateError([new Error('x'), full])],
    [
      'by what another program printed',
      new Error('desk build failed:\nENOSPC: no space left on device, write'),
    ],
    ['by its text alone', new Error('heif: No space left on device')],
    ['where the account’s share is used up', Object.assign(new Error('x'), { code: 'EDQUOT' })],
  ])('%s', (_, error) => {
    expect(isDiskFull(error)).toBe(true);
  });
});

test('other errors are not taken for it', () => {
  const circle = new Error('circle');
  circle.cause = circle;
  for (const error of [new Error('ENOENT'), circle, 'ENOSPC', undefined])
    expect(isDiskFull(error)).toBe(false);
});
