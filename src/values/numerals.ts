const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
const VALUES: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...DIGITS].map((digit, value) => [digit, value])),
  〇: 0,
  两: 2,
};

/** `三十九` → `39`, `二〇二四` → `2024`. Undefined if the text is not a numeral. */
export function toDigits(han: string): string | undefined {
  if (/^[零〇一二三四五六七八九]{3,}$/.test(han))
    return [...han].map((digit) => VALUES[digit]).join('');
  if (!/^[零〇一二两三四五六七八九十百千万]+$/.test(han)) return undefined;
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of han) {
    const unit = UNITS[character];
    if (unit === undefined) {
      digit = VALUES[character] ?? 0;
    } else if (unit === 10_000) {
      total = (total + section + digit) * unit;
      section = digit = 0;
    } else {
      section += (digit || 1) * unit;
      digit = 0;
    }
  }
  return String(total + section + digit);
}
