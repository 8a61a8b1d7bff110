import { toHalfWidth } from '../values/typed.ts';

/** What is counted, and how much of it can be. */
export interface Counted {
  /** `年`, `天`, `小时`: may follow the number. */
  unit: string;
  most: number;
  /** Whether halves are no answer. */
  isWhole: boolean;
}

/**
 * A count as people type it: `12`, `１２年`, `3.5小时`. Empty is undefined.
 *
 * @returns the number, or a line in Chinese that helps
 */
export function readCount(
  typed: string,
  { unit, most, isWhole }: Counted,
): { count: number | undefined } | { help: string } {
  const text = toHalfWidth(typed)
    .replace(/\s/g, '')
    .replace(new RegExp(`${unit}$`), '');
  if (text === '') return { count: undefined };
  if (!/^\d+(?:\.\d+)?$/.test(text))
    return { help: `“${typed.trim()}”看不出是多少，请只填数字，单位是${unit}。` };
  const count = Number(text);
  if (isWhole && !Number.isInteger(count)) return { help: `请填整数，不满1${unit}的不算。` };
  return count > most ? { help: `${count}${unit}看着太多了，看看是不是填错了。` } : { count };
}
