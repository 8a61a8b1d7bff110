/** What can be asked of merchants by the reader's clock; the label of each. */
export const SHOWS = {
  valid: '现在有效',
  open: '现在开门',
  today: '今天营业',
  fresh: '新优惠',
  ending: '快到期',
  verified: '一年内核实过',
} as const;
export type Show = keyof typeof SHOWS;

/** Orders of merchants, besides that of the list. */
export const SORTS = {
  ending: '快到期的在前',
  fresh: '新开始的在前',
  verified: '刚核实的在前',
} as const;
export type Sort = keyof typeof SORTS;
