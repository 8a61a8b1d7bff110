/** The units in which the law gives periods. */
export const PERIOD_UNITS = { day: '日', month: '个月', year: '年' } as const;
