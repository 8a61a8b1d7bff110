import { describe, expect, test } from 'vitest';
import { type PublishedDraw, inspectDraw } from '../../../src/draw/inspect.ts';
import { isSignatureOf } from '../../../src/draw/verify-round.ts';
import { codesOf, soundDraw } from './draw-kit.ts';

const { draw, list, codes } = soundDraw();
const wrongIn = (changes: Partial<PublishedDraw>, changed = list, verify = isSignatureOf) =>
  inspectDraw({ ...draw, ...changes }, changed, verify).filter(({ found }) => found !== undefined);
const subjects = (...args: Parameters<typeof wrongIn>) => wrongIn(...args).map((it) => it.subject);

test('a sound draw has nothing wrong, after it and before', () => {
  expect(wrongIn({})).toEqual([]);
  expect(inspectDraw(draw, list, isSignatureOf)).toHaveLength(10);
  const before = { values: { lottery: '', signature: '' }, winners: [] };
  expect(wrongIn(before)).toEqual([]);
  expect(inspectDraw({ ...draw, ...before }, list, isSignatureOf)).toHaveLength(7);
});

describe('says what was found and what was expected', () => {
  test.each<[string, Partial<PublishedDraw>, string | undefined, string, RegExp, RegExp]>([
    ['another version', { algorithm: '2' }, undefined, 'algorithm', /^2$/, /应为 1/],
    [
      'a lottery within a day',
      { lottery: { ...draw.lottery, at: '2026-09-16T08:59:00+08:00' } },
      undefined,
      'lotteryAt',
      /08:59/,
      /不能早于 2026-09-16T09:00:00/,
    ],
    ['a round within a day', { round: 32_239_000 }, undefined, 'round', /第32239000轮/, /24小时/],
    [
      'announced before it was closed',
      { announced: '2026-09-14T17:00:00+08:00' },
      undefined,
      'announced',
      /17:00/,
      /不能早于截止/,
    ],
    [
      'more prizes than codes',
      { prizes: [{ name: '奖', count: 41 }] },
      undefined,
      'prizes',
      /41个/,
      /最多 40 个/,
    ],
    [
      'numbers in the order of the balls',
      { values: { ...draw.values, lottery: '09 03 12 18 25 31 + 07' } },
      undefined,
      'numbers',
      /^09/,
      /应写成 3 9 12 18 25 31 \+ 7/,
    ],
    [
      'a signature of another round',
      { round: draw.round + 1 },
      undefined,
      'signature',
      /^81db/,
      /第32285086轮/,
    ],
    [
      'a list out of order',
      {},
      `${[codes[1], codes[0], ...codes.slice(2)].join('\n')}\n`,
      'codes',
      /第2个/,
      /从小到大/,
    ],
    ['a code twice', {}, `${[codes[0], ...codes].join('\n')}\n`, 'codes', /第2个/, /只写一次/],
    [
      'half a code',
      {},
      `${[codes[0]?.slice(1), ...codes.slice(1)].join('\n')}\n`,
      'codes',
      /第1个/,
      /26个字符/,
    ],
    ['an empty line', {}, `${list}\n`, 'codes', /40个号码/, /没有空行/],
    ['no code', {}, '', 'codes', /0个号码/, /一行一个/],
    [
      'winners in another order',
      { winners: draw.winners.toReversed() },
      undefined,
      'winners',
      /第1个是/,
      /第1个应为/,
    ],
    ['a winner less', { winners: draw.winners.slice(1) }, undefined, 'winners', /第1个/, /第1个/],
  ])('%s', (_what, changes, changed, subject, found, expected) => {
    const wrong = wrongIn(changes, changed).find((it) => it.subject === subject);
    expect(wrong?.found).toMatch(found);
    expect(wrong?.expected).toMatch(expected);
  });

  test('another list that is sound in itself', () => {
    const other = `${codesOf(40, 'other').join('\n')}\n`;
    expect(subjects({}, other)).toEqual(['listHash', 'winners']);
  });
});

describe('one change of anything that was published is detected', () => {
  /** Changes one character of a text to another of its alphabet. */
  function change(text: string, at: number, alphabet: string): string {
    const spot = at % text.length;
    const others = [...alphabet].filter((one) => one !== text[spot]);
    return text.slice(0, spot) + others[at % others.length] + text.slice(spot + 1);
  }
  /** Signatures are verified by the curve elsewhere; here each one is that of its round. */
  const trusting = () => true;

  const KINDS: readonly ((at: number) => readonly [Partial<PublishedDraw>, string?])[] = [
    (at) => [{}, change(list, at, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567\n ')],
    (at) => [{ listHash: change(draw.listHash, at, '0123456789abcdef') }],
    (at) => [
      { values: { ...draw.values, lottery: change(draw.values.lottery, at, '0123456789 +') } },
    ],
    (at) => [
      {
        values: {
          ...draw.values,
          signature: change(draw.values.signature, at, '0123456789abcdef'),
        },
      },
    ],
    (at) => [{ round: draw.round + (at % 2 ? 1 : -1) * (1 + at) }],
    (at) => [{ algorithm: String(at + 2) }],
    (at) => [{ lottery: { ...draw.lottery, issue: change(draw.lottery.issue, at, '0123456789') } }],
    (at) => [{ lottery: { ...draw.lottery, name: `双色球${at}` } }],
    (at) => [{ prizes: [{ name: `一等奖${at}`, count: 1 }, ...draw.prizes.slice(1)] }],
    (at) => [
      { winners: draw.winners.map((code, index) => (index === at % 10 ? other(code, at) : code)) },
    ],
  ];
  const other = (code: string, at: number) =>
    codes.filter((one) => one !== code)[at % (codes.length - 1)] ?? '';

  test('10,000 of 10,000', () => {
    const missed = Array.from({ length: 10_000 }, (_, at) => at).filter((at) => {
      const [changes, changed] = KINDS[at % KINDS.length]?.(Math.floor(at / KINDS.length)) ?? [{}];
      return wrongIn(changes, changed, trusting).length === 0;
    });
    expect(missed).toEqual([]);
  });
});
