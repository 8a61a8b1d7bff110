import { describe, expect, test } from 'vitest';
import { entryFile, reported } from '../content-kit.ts';
import type { Data } from '../model-kit.ts';
import { codesOf } from './draw-kit.ts';

const report = (changes: Data) => reported(entryFile('draws', 'a', changes));

test('the example and one that waits for its values are sound', () => {
  expect(report({})).toEqual([]);
  expect(report({ numbers: undefined, signature: undefined, winners: undefined })).toEqual([]);
});

describe('is refused with file, field, found and expected', () => {
  test.each([
    ['a code that was exchanged', { codes: codesOf(3).join('\n') }, 'listHash', /这份清单算出来是/],
    ['codes out of order', { codes: codesOf(3).toReversed().join(' ') }, 'codes', /从小到大/],
    [
      'a lottery within a day',
      { lotteryAt: '2026-09-16T08:00:00+08:00' },
      'lotteryAt',
      /不能早于 2026-09-16T09:00:00\+08:00/,
    ],
    ['a round within a day', { round: 32_239_000 }, 'round', /不能早于/],
    ['closed after it was announced', { closed: '2026-09-15T10:00' }, 'announced', /不能早于截止/],
    ['published after it was announced', { publishDate: '2026-09-16' }, 'announced', /还看不到/],
    ['more prizes than codes', { prizes: [{ name: '奖', count: 4 }] }, 'prizes', /最多 3 个/],
    ['numbers in another form', { numbers: '03 09 12 18 25 31 + 07' }, 'numbers', /应写成 3 9 12/],
    ['a signature of another round', { round: 32_285_086 }, 'signature', /第32285086轮/],
    ['a signature that is none', { signature: 'abc' }, 'signature', /96位十六进制数/],
    ['another winner', { winners: 'KUZJLZFYJC7OPAODBIGINJNXGE' }, 'winners', /第1个应为R3UJO/],
  ])('%s', (_what, changes, field, expected) => {
    const lines = report(changes);
    const line = lines.find((it) => it.includes(`（${field}）`));
    expect(line, lines.join('\n')).toMatch(/^content\/draws\/a\.md · .*：现在是/);
    expect(line).toMatch(expected);
  });
});
