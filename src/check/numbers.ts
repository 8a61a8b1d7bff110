import { toDigits } from '../values/numerals.ts';

const DIGITS = '\\d+(?:\\.\\d+)?';
const HAN = '[零〇一二两三四五六七八九十百千万半]+';
const UNITS = '个?工作日|天|日|个月|月|周岁|年|%|％|元';
/** A date is compared as a whole; a year alone denotes an edition or a school year. */
const DATE = /\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日/g;
const YEAR = /\d{4}(?:年|-|—|–)/g;
/** Words with Chinese numerals that are not quantities. */
const IDIOM =
  /(?:[上下同某哪这那有第]|最后)一[天日年]|一天天|一年度|一一|第[零〇一二三四五六七八九十百千]+[条款项年]|百年/g;
const SHARE = new RegExp(`([百千万])分之(${DIGITS}|${HAN})`, 'g');
const NUMBER = new RegExp(`(${DIGITS}|${HAN})\\s*(${UNITS})`, 'g');
const OF: Readonly<Record<string, number>> = { 百: 1, 千: 10, 万: 100 };
const SAME: Readonly<Record<string, string>> = {
  天: '日',
  工作日: '个工作日',
  月: '个月',
  周岁: '年',
  '％': '%',
};

/**
 * The numbers with a unit in a text, normalised: `98天` and `九十八日` are both `98日`. Units:
 * 日、天、工作日、月、年、%、元; dates are returned as written.
 */
export function numbersIn(text: string): string[] {
  const found: string[] = [];
  const plain = text.replace(IDIOM, ' ').replace(/[，,](?=\d{3}(?:\D|$))/g, '');
  const take = (pattern: RegExp, from: string, read: (match: RegExpMatchArray) => string) =>
    from.replace(pattern, (...groups: unknown[]) => {
      found.push(read(groups as unknown as RegExpMatchArray));
      return ' ';
    });
  const undated = take(DATE, plain, ([date]) => date).replace(YEAR, ' ');
  const unshared = take(SHARE, undated, ([, whole = '', part = '']) => {
    const share = Number(valueOf(part)) / (OF[whole] ?? 1);
    return `${share}%`;
  });
  take(NUMBER, unshared, ([, number = '', unit = '']) => `${valueOf(number)}${SAME[unit] ?? unit}`);
  return [...new Set(found)];
}

function valueOf(number: string): string {
  if (/^\d/.test(number)) return String(Number(number));
  if (number.includes('半')) return number === '半' ? '0.5' : number;
  return toDigits(number) ?? number;
}
