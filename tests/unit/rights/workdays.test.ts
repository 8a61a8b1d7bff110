import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseYaml } from '../../../src/content-format/front-matter.ts';
import { picturePath } from '../../../src/model/fields/index.ts';
import { schemaFor } from '../../../src/model/collection.ts';
import { site as model } from '../../../src/model/settings/site.ts';
import { dayKindsIn } from '../../../src/rights/day-kinds.ts';
import { dayKindOf, toWorkCalendar } from '../../../src/values/work-calendar.ts';
import { weekdayOf } from '../../../src/values/dates.ts';
import { daysOfMonth, monthsBetween } from '../../second/rights/calendar.ts';

// The list is made in the time of the machine, a day off west of Greenwich.
process.env['TZ'] = 'Asia/Shanghai';
const { default: chineseDays } = await import('chinese-days');

const { holidays = [] } = schemaFor(model, { image: picturePath }).parse(
  parseYaml(readFileSync('tests/fixtures/full-site/settings/site.yml', 'utf8')),
);
const calendar = toWorkCalendar(holidays);
const kindOf = dayKindsIn(calendar);
const daysOf = (year: number) =>
  monthsBetween(`${year}-01`, `${year}-12`).flatMap((month) => daysOfMonth(month));

test.each(holidays.map(({ year }) => year))(
  'workdays of %i are those of an independent list',
  (year) => {
    const days = daysOf(year);
    const differing = days.filter(
      (day) => kindOf(day) !== (chineseDays.isWorkday(day) ? 'workday' : 'off'),
    );
    expect(differing).toEqual([]);
    // The list knows the year: it has weekends at work.
    expect(days.some((day) => chineseDays.isInLieu(day))).toBe(true);
  },
);

test('a last day falls on the days on which the office is open by the same calendar', () => {
  const WORK = { off: 'off', makeUp: 'workday', none: 'unknown' } as const;
  for (const day of [...daysOf(2025), ...daysOf(2026), ...daysOf(2027)]) {
    const kind = dayKindOf(day, calendar) ?? 'none';
    const plain = weekdayOf(day) % 6 === 0 ? 'off' : 'workday';
    expect([day, kindOf(day)]).toEqual([day, kind === 'plain' ? plain : WORK[kind]]);
  }
});
