import type { Month } from './calendar.ts';
import type { RetirementGroup } from './retirement.ts';

/** A statement about a retirement that others published. */
export interface OutsideDate {
  birthMonth: Month;
  group: RetirementGroup;
  /** The month, its year, or neither: as much as the source says. */
  retires?: Month | `${number}`;
  /** Full years of age. */
  age?: number;
}

/** The six published examples (fact 9-04 【旁证】: helsen, npoall, public code). */
export const OUTSIDE_DATES: readonly OutsideDate[] = [
  { birthMonth: '1965-01', group: 'man', retires: '2025-02' },
  { birthMonth: '1972-09', group: 'man', age: 62 },
  { birthMonth: '1970-01', group: 'woman-55', retires: '2025-02' },
  { birthMonth: '1971-04', group: 'woman-55', retires: '2026-08' },
  { birthMonth: '1975-01', group: 'woman-50', retires: '2025-02' },
  { birthMonth: '1980-11', group: 'woman-50', retires: '2033', age: 53 },
];
