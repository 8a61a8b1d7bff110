import { describe, expect, test } from 'vitest';
import { settings } from '../../src/collections/index.ts';
import { validateData } from '../../src/model/validate.ts';
import { formatOpenState, openStateAt, unpackHours } from '../../src/values/opening-hours.ts';
import { packHours, readHours } from '../../src/values/read-hours.ts';
import { type WorkCalendar, dayKindOf } from '../../src/values/work-calendar.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { formatError } from '../../src/values/validation/validation-error.ts';
import { openingHours } from '../../src/model/fields/index.ts';

/** A year with one holiday, a Thursday to a Saturday, and a Sunday at work for it. */
const CALENDAR: WorkCalendar = [
  {
    year: 2026,
    daysOff: [{ from: '2026-10-01', to: '2026-10-03' }],
    workdays: ['2026-10-11'],
  },
];
const OFFICE = '工作日9:00—11:30，13:30—17:00';

function said(text: string, moment: string, calendar = CALENDAR): string | undefined {
  const hours = readHours(text);
  // A device reads what the page says, not the words.
  expect(unpackHours(packHours(text))).toEqual(hours);
  const now = new Date(moment);
  const state = hours && openStateAt(hours, calendar, now);
  return state && formatOpenState(state, toShanghaiDate(now));
}

describe('opening hours as people write them', () => {
  const morning = [[540, 690]];

  test.each([
    ['工作日9:00—11:30', 'workdays'],
    ['工作日 9：00-11：30', 'workdays'],
    ['每天9:00至11:30', 'everyday'],
    ['周末9:00—11:30', [6, 0]],
    ['周三9:00—11:30', [3]],
    ['周一至周五9:00—11:30', [1, 2, 3, 4, 5]],
    ['周六、日9:00—11:30', [6, 0]],
    ['周六日9:00—11:30', [6, 0]],
    ['周一三五9:00—11:30', [1, 3, 5]],
    ['星期五到周日：9:00—11:30', [5, 6, 0]],
    ['工作日9:00—11:30（寒暑假另行通知）', 'workdays'],
    ['工作日9:00—11:30，寒暑假另行通知', 'workdays'],
  ])('%s', (text, days) => {
    expect(readHours(text)).toMatchObject([{ days, spans: morning }]);
  });

  test('several spans and several rows', () => {
    expect(readHours(`${OFFICE}；周六9:00—12:00`)).toMatchObject([
      {
        days: 'workdays',
        spans: [
          [540, 690],
          [810, 1020],
        ],
      },
      { days: [6], spans: [[540, 720]] },
    ]);
  });

  test.each([
    '',
    '电话预约',
    '工作日',
    '工作日17:00—9:00',
    '工作日9:00—25:00',
    '每天10:00—次日11:00',
    '工作日9:00—11:30，下午2点到5点',
    '工作日9:00—11:30；周六请先打电话',
  ])('what is not understood in full is not guessed: %s', (text) => {
    expect(readHours(text)).toBeUndefined();
  });
});

describe('whether the office is open, by Shanghai time', () => {
  test.each([
    ['2026-09-28T08:59:00+08:00', '今天9:00开门'],
    ['2026-09-28T09:00:00+08:00', '现在办公中\u00A0· 到11:30'],
    ['2026-09-28T03:29:59Z', '现在办公中\u00A0· 到11:30'],
    ['2026-09-28T11:30:00+08:00', '今天13:30开门'],
    ['2026-09-28T16:59:59+08:00', '现在办公中\u00A0· 到17:00'],
    ['2026-09-28T17:00:00+08:00', '明天9:00开门'],
    ['2026-09-30T18:00:00+08:00', '10月5日9:00开门'],
    ['2026-10-01T10:00:00+08:00', '10月5日9:00开门'],
    ['2026-10-11T10:00:00+08:00', '现在办公中\u00A0· 到11:30'],
    ['2026-12-31T18:00:00+08:00', '现在没有开门'],
    ['2027-01-04T10:00:00+08:00', undefined],
  ])('%s: %s', (moment, words) => {
    expect(said(OFFICE, moment)).toBe(words);
  });

  test('hours by weekday say nothing about a holiday or a Sunday at work', () => {
    const shop = '周一至周日10:00—20:00';
    expect(said(shop, '2026-09-28T10:00:00+08:00')).toBe('现在办公中\u00A0· 到20:00');
    expect(said(shop, '2026-10-02T10:00:00+08:00')).toBeUndefined();
    expect(said(shop, '2026-10-11T10:00:00+08:00')).toBeUndefined();
  });

  test('every day needs no calendar', () => {
    expect(said('每天10:00—20:00', '2026-10-02T10:00:00+08:00', [])).toBe(
      '现在办公中\u00A0· 到20:00',
    );
  });
});

describe('a shop, by Shanghai time', () => {
  test.each([
    // A Monday, and a day of the holiday.
    ['每天10:00—20:00，周一店休', '2026-09-28T12:00:00+08:00', '明天10:00开门'],
    ['每天10:00—20:00，周一店休', '2026-09-29T12:00:00+08:00', '现在办公中\u00A0· 到20:00'],
    ['每天10:00—20:00（周一、节假日休息）', '2026-10-02T12:00:00+08:00', undefined],
    ['每天10:00—20:00，春节另行通知', '2026-10-02T12:00:00+08:00', undefined],
    ['每天10:00—20:00（节假日照常营业）', '2026-10-02T12:00:00+08:00', '现在办公中\u00A0· 到20:00'],
    ['每天10:00—20:00，全年无休', '2026-10-02T12:00:00+08:00', '现在办公中\u00A0· 到20:00'],
    ['每天24小时', '2026-10-02T03:00:00+08:00', '现在办公中'],
    ['每天全天营业', '2026-10-02T03:00:00+08:00', '现在办公中'],
    ['每天17:00—次日2:00', '2026-09-28T23:30:00+08:00', '现在办公中\u00A0· 到次日2:00'],
    ['每天17:00—次日2:00', '2026-09-29T01:59:00+08:00', '现在办公中\u00A0· 到2:00'],
    ['每天17:00—次日2:00', '2026-09-29T02:00:00+08:00', '今天17:00开门'],
    // Friday's hours reach into Saturday, Saturday's own do not exist.
    ['周五17:00—凌晨1:30', '2026-09-26T01:00:00+08:00', '现在办公中\u00A0· 到1:30'],
    ['周五17:00—凌晨1:30', '2026-09-26T01:30:00+08:00', '现在没有开门'],
  ])('%s at %s: %s', (hours, moment, words) => {
    expect(said(hours, moment)).toBe(words);
  });
});

test('what a calendar says of a day', () => {
  expect(dayKindOf('2026-10-03', CALENDAR)).toBe('off');
  expect(dayKindOf('2026-10-04', CALENDAR)).toBe('plain');
  expect(dayKindOf('2026-10-11', CALENDAR)).toBe('makeUp');
  expect(dayKindOf('2027-01-01', CALENDAR)).toBeUndefined();
});

describe('the settings of days off', () => {
  const newYear = { name: '元旦', from: '2027-01-01', to: '2027-01-01' };
  const example = settings.site.example;
  const [year] = example.holidays as readonly object[];
  const reported = (...changes: object[]) =>
    validateData(
      settings.site,
      { ...example, holidays: changes.map((change) => ({ ...year, ...change })) },
      'site.yml',
    ).map(formatError);

  test('refuse days off that end before they begin, or lie in another year', () => {
    expect(reported({})).toEqual([]);
    expect(
      reported({ daysOff: [{ name: '元旦', from: '2026-01-03', to: '2026-01-01' }] }).join(),
    ).toContain('不能早于“从哪天”');
    expect(
      reported({ daysOff: [{ name: '元旦', from: '2027-01-01', to: '2027-01-01' }] }).join(),
    ).toContain('年份是不是写错了');
  });

  test('refuse a year twice', () => {
    expect(reported({}, {}).join()).toContain('一年只写一项');
    expect(reported({}, { year: 2027, daysOff: [newYear] })).toEqual([]);
  });

  test('accept a New Year that begins in the year before', () => {
    expect(reported({ daysOff: [{ name: '元旦', from: '2025-12-31', to: '2026-01-02' }] })).toEqual(
      [],
    );
  });
});

test('the form stores hours in one way of writing', () => {
  const field = openingHours({ label: '接待时间' });
  expect(field.normalise('工作日９：００－１１：３０')).toBe('工作日9:00—11:30');
});
