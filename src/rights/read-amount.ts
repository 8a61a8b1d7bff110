import { toFen } from './money.ts';
import { toHalfWidth } from '../values/typed.ts';

/** More than a month's pay of anybody: probably that of a year. */
const MOST = 200_000;

/**
 * An amount of yuan a month as people type it: `2405`, `2,405.50`, `２４０５元`, `0.24万`. Empty is undefined.
 *
 * @returns the amount in yuan, or a line in Chinese that helps
 */
export function readAmount(typed: string): { yuan: number | undefined } | { help: string } {
  const text = toHalfWidth(typed).replace(/[\s,，¥￥]|元$|块钱?$/g, '');
  if (text === '') return { yuan: undefined };
  const [, number, unit] = /^(-?\d+(?:\.\d+)?)(万?)$/.exec(text) ?? [];
  if (number === undefined)
    return { help: `“${typed.trim()}”看不出是多少，请只填数字，例如 2405 或 2405.5。` };
  const yuan = Number(number) * (unit === '万' ? 10_000 : 1);
  if (yuan < 0) return { help: '工资不会是负数，请去掉前面的减号。' };
  if (yuan > MOST) return { help: `每月${yuan}元看着太多了，请填一个月的，单位是元。` };
  return { yuan: toFen(yuan) };
}
