const DIGITS = '零一二三四五六七八九';

/** A whole number below 1,000 as statutes write it: 12 → 十二, 105 → 一百零五. */
export function toChinese(number: number): string {
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor((number % 100) / 10);
  const ones = number % 10;
  const tail = ones > 0 ? DIGITS[ones] : '';
  if (hundreds === 0 && tens === 0) return DIGITS[ones] ?? '';
  if (hundreds === 0) return `${tens > 1 ? DIGITS[tens] : ''}十${tail}`;
  const middle = tens > 0 ? `${DIGITS[tens]}十` : ones > 0 ? '零' : '';
  return `${DIGITS[hundreds]}百${middle}${tail}`;
}
