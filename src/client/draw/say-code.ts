import { isCode, readTyped, splitCodes } from '../../draw/codes.ts';
import type { PublishedDraw } from '../../draw/inspect.ts';

/** What there is to say about a code that somebody typed. */
export function sayOf(typed: string, list: string, { prizes, winners }: PublishedDraw): string {
  const code = readTyped(typed);
  if (code === '') return '先填纸条上的号码。';
  if (!isCode(code)) return '这不像一个号码：一共26个字母和数字，照纸条再看一遍。';
  if (!splitCodes(list).includes(code)) return '清单里没有这个号码。照纸条再看一遍。';
  if (winners.length === 0) return '在清单里。还没有开奖。';
  const at = winners.indexOf(code);
  if (at < 0) return '在清单里，没有中奖。';
  return `中奖了：${prizeAt(prizes, at)}。纸条留好，领奖要用。`;
}

/** The prize of the winner drawn at this place, from 0. */
function prizeAt(prizes: PublishedDraw['prizes'], at: number): string {
  let last = 0;
  return prizes.find(({ count }) => (last += count) > at)?.name ?? '';
}
