/** The units in which the law gives periods. */
export const PERIOD_UNITS = { day: '日', month: '个月', year: '年' } as const;

export type PeriodUnit = keyof typeof PERIOD_UNITS;

/** `{ amount: 15, unit: 'day' }`: 15 natural days. */
export interface Period {
  amount: number;
  unit: PeriodUnit;
}

/** `15日`, `1个月`, `1年`. */
export const formatPeriod = ({ amount, unit }: Period): string => `${amount}${PERIOD_UNITS[unit]}`;
