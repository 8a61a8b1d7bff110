import { toChineseNumeral } from '../law/laws.ts';
import { toDigits } from '../values/numerals.ts';

const DIGITS = '零一二三四五六七八九';

/** An integer from 0 to 99,999 in Chinese numerals: 39 → `三十九`. Undefined for others. */
export function toHanNumeral(digits: string): string | undefined {
  if (!/^\d{1,5}$/.test(digits)) return undefined;
  // Years are read digit by digit.
  if (/^(?:19|20)\d\d$/.test(digits)) return [...digits].map((digit) => DIGITS[+digit]).join('');
  const number = Number(digits);
  if (number === 0) return '零';
  if (number < 10_000) return toChineseNumeral(number);
  const rest = number % 10_000;
  const gap = rest > 0 && rest < 1000 ? '零' : '';
  return `${toChineseNumeral(Math.floor(number / 10_000))}万${gap}${rest > 0 ? toChineseNumeral(rest) : ''}`;
}

/** A number with its measure word. */
const NUMBER =
  /(第?)(?:(\d+(?:[.,]\d+)*)|([零〇一二两三四五六七八九十百千万]+))(个?(?:小时|学期|工作日|星期|月)|[章节条款项号年月日天元岁周倍届次级个名位所人家式座张场门页课])?/g;

/** A number in a query, with its variants. */
export interface NumberSpan {
  start: number;
  end: number;
  /** As typed first; digits without the measure word last. */
  variants: readonly string[];
}

/** A discount: 85折, 8.5折 and 八五折 are equal. */
const DISCOUNT = /(?:(\d)\.?(\d?)|([一二三四五六七八九])([一二三四五六七八九]?))折/g;

function findDiscounts(text: string): NumberSpan[] {
  return [...text.matchAll(DISCOUNT)].map((match) => {
    const [whole] = match;
    const digits = match.slice(1, 5).map((sign = '') => (/\d/.test(sign) ? sign : toDigits(sign)));
    const [tens = '', ones = ''] = digits.filter(Boolean);
    const han = [tens, ones].map((digit) => (digit === '' ? '' : DIGITS[+digit])).join('');
    const variants = [
      whole,
      `${han}折`,
      `${tens}${ones}折`,
      ...(ones ? [`${tens}.${ones}折`] : []),
    ];
    return {
      start: match.index,
      end: match.index + whole.length,
      variants: [...new Set(variants)],
    };
  });
}

/**
 * The numbers in a folded query; Chinese ones only with an ordinal prefix or a measure word,
 * because 一般 is not a number.
 */
export function findNumbers(text: string): NumberSpan[] {
  const discounts = findDiscounts(text);
  if (discounts.length > 0) return discounts;
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [whole, ordinal = '', digits, han = '', unit = ''] = match;
    if (ordinal === '' && unit === '') return [];
    const other = digits === undefined ? toDigits(han) : toHanNumeral(digits);
    if (other === undefined) return [];
    const variants = [whole, `${ordinal}${other}${unit}`];
    // 2 个月 is 两个月 in speech, 二个月 in forms.
    if (other === '二' && ordinal === '') variants.push(`两${unit}`);
    // The bare number last: 600个座位 may be written 600座.
    if (digits !== undefined) variants.push(digits);
    return [{ start: match.index, end: match.index + whole.length, variants }];
  });
}
