import type { Age } from './retirement.ts';

/** `2034-09` → `2034年9月`. */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** `2025-02`, `2025-05` → `2025年2—5月`; with both years if they differ. */
export function formatMonths(first: string, last: string): string {
  const [from, to] = [formatMonth(first), formatMonth(last)];
  return first.slice(0, 4) === last.slice(0, 4)
    ? `${from.slice(0, -1)}—${to.slice(5)}`
    : `${from}—${to}`;
}

/** `62岁`, `62岁4个月`. */
export const formatAge = ({ years, months }: Age): string =>
  `${years}岁${months === 0 ? '' : `${months}个月`}`;

/** 186 → `15年6个月`. */
export function formatLength(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return `${years}年${rest === 0 ? '' : `${rest}个月`}`;
}
