import { createHash } from 'node:crypto';
import { formatList, toCode } from '../../../src/draw/codes.ts';
import { hashText } from '../../../src/draw/hash-text.ts';
import type { PublishedDraw } from '../../../src/draw/inspect.ts';
import { winnersOf } from '../../../src/draw/order.ts';
import { ROUNDS } from './rounds.ts';

export const bytesOf = (text: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(text).digest());

/** So many codes in the order of a list, the same with every run. */
export const codesOf = (count: number, name = 'draw'): string[] =>
  Array.from({ length: count }, (_, at) => toCode(bytesOf(`${name} ${at}`).subarray(0, 16))).sort();

const [, , [round, signature] = [0, '']] = ROUNDS;

/** A draw that is over, in which everything fits, and its list. */
export function soundDraw(count = 40): { draw: PublishedDraw; list: string; codes: string[] } {
  const codes = codesOf(count);
  const list = formatList(codes);
  const draw: PublishedDraw = {
    algorithm: '1',
    listHash: hashText(list),
    prizes: [
      { name: '一等奖 保温杯', count: 1 },
      { name: '二等奖 书签', count: 9 },
    ],
    closed: '2026-09-14T18:00:00+08:00',
    announced: '2026-09-15T09:00:00+08:00',
    lottery: { name: '双色球', issue: '2026107', at: '2026-09-17T21:15:00+08:00' },
    round,
    values: { lottery: '3 9 12 18 25 31 + 7', signature },
    winners: [],
  };
  return { draw: { ...draw, winners: winnersOf(draw, draw.values, codes) }, list, codes };
}
