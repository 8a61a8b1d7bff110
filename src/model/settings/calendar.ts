import { date, list, listOf, number, select, text } from '../fields/index.ts';
import type { Rule } from '../rule.ts';

interface WithHolidays {
  holidays?:
    readonly { year: number; daysOff: readonly { from: string; to: string }[] }[] | undefined;
}

type Year = NonNullable<WithHolidays['holidays']>[number];

const ofEach = (
  code: string,
  message: string,
  holds: (year: Year, all: readonly Year[]) => boolean,
): Rule<WithHolidays> => ({
  code,
  field: 'holidays',
  message,
  holds: ({ holidays = [] }) => holidays.every((year) => holds(year, holidays)),
});

export const holidayRules: readonly Rule<WithHolidays>[] = [
  ofEach('days-off-reversed', '放假的“到哪天”不能早于“从哪天”', ({ daysOff }) =>
    daysOff.every(({ from, to }) => from <= to),
  ),
  // The days off around New Year may begin in the year before.
  ofEach(
    'days-off-of-another-year',
    '每个假期都要有一天在这一年里，请看年份是不是写错了',
    ({ year, daysOff }) =>
      daysOff.every(({ from, to }) => [from, to].some((day) => day.startsWith(`${year}-`))),
  ),
  ofEach(
    'year-twice',
    '一年只写一项',
    ({ year }, all) => all.filter((other) => other.year === year).length === 1,
  ),
];

/** Days off and weekends at work, by which opening hours are computed. */
export const holidays = listOf({
  label: '放假安排',
  required: false,
  hint: '联系页照它说现在办不办公；国务院办公厅发了下一年的通知再填，没有填的年份不猜',
  itemLabel: '一年',
  fields: {
    year: number({ label: '哪一年', min: 2020, max: 2100, hint: '例如 2027' }),
    daysOff: listOf({
      label: '放假',
      hint: '一个假期一项，连着的周末也算进去',
      itemLabel: '假期',
      fields: {
        name: text({ label: '什么假', max: 12, hint: '例如 春节' }),
        from: date({ label: '从哪天', hint: '放假的第一天' }),
        to: date({ label: '到哪天', hint: '放假的最后一天，只放一天的两格写同一天' }),
      },
    }),
    workdays: list({
      label: '补班',
      required: false,
      hint: '要上班的周末',
      itemLabel: '补班的一天',
      field: date({ label: '哪天' }),
    }),
    source: text({ label: '出处', max: 80, hint: '通知的名称和文号' }),
    checked: date({ label: '最近核对', hint: '哪一天对照过原文' }),
    basis: select({
      label: '照什么填的',
      options: { notice: '通知原文', sample: '示例，没有对照原文' },
      hint: '示例的，页面上标明示例',
    }),
  },
});
