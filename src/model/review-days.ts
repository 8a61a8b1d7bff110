import { date } from './fields/index.ts';
import { after } from './rule.ts';

/** When what an entry says of the law was read, and when it is to be read again. */
export const reviewDays = {
  lastReviewed: date({ label: '最近核对', hint: '哪一天对照过法规原文' }),
  reviewBy: date({ label: '下次核对', hint: '半年到一年以后，到时会提醒' }),
};

export const reviewDaysInOrder = after('reviewBy', 'lastReviewed', '“下次核对”应晚于“最近核对”');
