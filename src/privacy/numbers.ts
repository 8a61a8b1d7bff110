import { isCalendarDate } from '../values/dates.ts';
import { isArea } from './areas.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';
const OLDEST_BIRTH = '1900-01-01';

/** Whether `YYYYMMDD` is a possible date of birth of a living person. */
export function isBirth(digits: string, today: string): boolean {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return isCalendarDate(day) && day >= OLDEST_BIRTH && day <= today;
}

/** The check character of the first 17 digits according to GB 11643. */
export function checkSign(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_SIGNS[sum % 11] ?? '';
}

/**
 * Classifies 18 characters: `exact` by area, birth and check character; `shaped` by area and birth
 * alone.
 */
export function readIdentity(digits: string, today: string): 'exact' | 'shaped' | undefined {
  if (!/^\d{17}[\dX]$/.test(digits)) return undefined;
  if (!isArea(digits.slice(0, 6)) || !isBirth(digits.slice(6, 14), today)) return undefined;
  return checkSign(digits) === digits[17] ? 'exact' : 'shaped';
}

/**
 * A serial number may contain its production date, and one in eleven of those has a matching check
 * character: they are younger than the persons in lists.
 */
export const OLDEST_SERIAL = 20;

/** The age that the holder of an identity number reaches this year. */
export const ageOf = (digits: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(digits.slice(6, 10));

/** The form with 15 digits, issued until 1999: no century, no check character. */
export function isOldIdentity(digits: string, today: string): boolean {
  return (
    /^\d{15}$/.test(digits) &&
    !digits.startsWith('9') &&
    isArea(digits.slice(0, 6)) &&
    isBirth(`19${digits.slice(6, 12)}`, today)
  );
}

/** Luhn's check according to ISO/IEC 7812. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** UnionPay's own range, which all current cards are in. */
const UNION_PAY = /^62/;
/** Visa, Mastercard, JCB and cards that Chinese banks issued before 62. */
const OTHER_CARDS = /^(?:4|5|2[2-7]|35|60|68|69|8|9)/;

/** Whether digits may be a bank card number: `unionpay` needs no context. */
export function readCard(digits: string): 'unionpay' | 'other' | undefined {
  if (!/^\d{16,19}$/.test(digits) || !passesLuhn(digits) || /^(\d)\1+$/.test(digits))
    return undefined;
  if (UNION_PAY.test(digits)) return 'unionpay';
  return OTHER_CARDS.test(digits) ? 'other' : undefined;
}

/** Mobile numbers of China; 14x and 17x also contain a few ranges of machines. */
export function isMobile(digits: string): boolean {
  return /^1[3-9]\d{9}$/.test(digits);
}
