import { PERIOD_UNITS } from '../model/period-units.ts';

export type PeriodUnit = keyof typeof PERIOD_UNITS;

/** `{ amount: 15, unit: 'day' }`: 15 natural days. */
export interface Period {
  amount: number;
  unit: PeriodUnit;
}

/** `15日`, `1个月`, `1年`. */
export const formatPeriod = ({ amount, unit }: Period): string => `${amount}${PERIOD_UNITS[unit]}`;
