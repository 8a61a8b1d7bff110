import type { Rule } from '../model/rule.ts';
import { date, dateTime, number } from '../model/fields/index.ts';

// Fields that activities and performances share.

export const signUpBy = date({
  label: '报名截止',
  required: false,
  hint: '当天仍可报名；不用报名的留空',
});

/** What calendars need once an event is moved; blank in almost every entry. */
export const changing = {
  movedFrom: dateTime({
    label: '原定开始',
    required: false,
    hint: '改了时间的，把原来的写在这里，网页和日历会写“原定……”；没改过的留空',
  }),
  revision: number({
    label: '日历改动次数',
    required: false,
    min: 0,
    max: 999,
    hint: '留空。只在换了主机、上一版网站没有了的时候，写一个比以前大的数，手机日历才会更新',
  }),
};

export const signUpInTime: Rule<{ signUpBy?: string | undefined; end?: string | undefined }> = {
  code: 'sign-up-after-end',
  field: 'signUpBy',
  message: '报名截止不能晚于活动结束',
  holds: ({ signUpBy: last, end }) =>
    last === undefined || end === undefined || last <= end.slice(0, 10),
};
