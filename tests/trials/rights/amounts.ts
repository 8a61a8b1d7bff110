import { annualLeave, unusedLeavePay } from '../../../src/rights/annual-leave.ts';
import { compensationOf, monthsOfWages, serviceOf } from '../../../src/rights/compensation.ts';
import { duesOn } from '../../../src/rights/dues.ts';
import { maternityLeave } from '../../../src/rights/maternity.ts';
import { leastContributions } from '../../../src/rights/retirement.ts';
import * as leave from '../../second/rights/annual-leave.ts';
import { walkDays } from '../../second/rights/calendar.ts';
import { minimumContributionMonths } from '../../second/rights/contributions.ts';
import { monthlyDues } from '../../second/rights/dues.ts';
import { maternityLeaveDays, miscarriageLeaveDays } from '../../second/rights/maternity.ts';
import { type Random, drawDays, seededRandom } from '../../second/rights/random-cases.ts';
import type { Ratio } from '../../second/rights/ratio.ts';
import { severanceOf } from '../../second/rights/severance.ts';
import { parameters } from '../../unit/rights/parameters-kit.ts';
import { type Compared, compare } from './compare.ts';

const AS_ON = '2026-11-29';

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, at) => at);

function* repeat<Case>(count: number, seed: number, draw: (random: Random) => Case) {
  const random = seededRandom(seed);
  for (let made = 0; made < count; made += 1) yield draw(random);
}

/** Dues on pay of up to 30,000 yuan in two parts, to the fen. */
export const compareDues = (count: number, seed: number): Compared =>
  compare(
    'dues',
    repeat(count, seed, (random) => [random(1_500_000), random(1_500_000)] as const),
    ([post, scale]) => {
      const ours = duesOn({ post: post / 100, scale: scale / 100 }, { rate: 0.5, roundDownTo: 10 });
      const second = monthlyDues([post, scale]);
      return [
        [ours.base, ours.dues, ours.year],
        [second.base / 100, second.dues / 100, (second.dues * 12) / 100],
      ];
    },
  );

/** Days of annual leave for every length of service and of school holidays; two readings are no number for us. */
export function compareAnnualLeave(): Compared {
  const cases = upTo(45).flatMap((years) => upTo(60).map((breakDays) => ({ years, breakDays })));
  return compare('annual leave', cases, ({ years, breakDays }) => {
    const ours = annualLeave({ years, breakDays, relation: 'labour' }, parameters, AS_ON);
    const second = leave.annualLeaveBeside(years, breakDays);
    return [
      [ours?.full, ours?.days],
      [leave.annualLeaveDays(years), second.length === 1 ? second[0] : undefined],
    ];
  });
}

/** Whether our amount in yuan is an exact one, rounded to the fen; either way at half a fen. */
const isRounded = (yuan: number | undefined, { numerator, denominator }: Ratio): boolean =>
  yuan !== undefined && Math.abs(Math.round(yuan * 100) - numerator / denominator) <= 0.5 + 1e-6;

/** Pay for days of annual leave that were not taken. */
export const compareUnusedLeave = (count: number, seed: number): Compared =>
  compare(
    'pay for annual leave',
    repeat(count, seed, (random) => ({ wage: random(3_000_000), days: 1 + random(15) })),
    ({ wage, days }) => {
      const ours = unusedLeavePay({ monthlyWage: wage / 100, days }, parameters, AS_ON);
      const second = leave.unusedLeavePay(days, wage);
      return [
        [isRounded(ours?.total, second.whole), isRounded(ours?.besides, second.owed)],
        [true, true],
      ];
    },
  );

/** N and 2N of employments of up to thirty years, capped and not. */
export function compareSeverance(count: number, seed: number): Compared {
  const drawDay = drawDays(seededRandom(seed + 1));
  const cases = repeat(count, seed, (random) => {
    const first = drawDay();
    // A minimum wage above three local wages has no fact.
    const localAverage = 300_000 + random(900_000);
    return {
      ...{ first, last: walkDays(first, random(11_000)), localAverage },
      minimumWage: 100_000 + random(150_000),
      wages: Array.from({ length: 12 }, () => random(4_000_000)),
    };
  });
  return compare('severance pay', cases, ({ first, last, wages, minimumWage, localAverage }) => {
    const employment = { first, last, measure: 'inclusive' } as const;
    const second = severanceOf(employment, { lastTwelveMonths: wages, minimumWage, localAverage });
    const service = serviceOf(first, last);
    const ours = compensationOf(
      {
        service,
        averageWage: wages.reduce((sum, wage) => sum + wage, 0) / 1200,
        minimumWage: minimumWage / 100,
        localAverage: localAverage / 100,
        lastWage: 0,
      },
      parameters,
      AS_ON,
    );
    const earned = second.capped
      ? Math.min(24, 2 * monthsOfWages(service))
      : 2 * monthsOfWages(service);
    return [
      [earned, ours?.capped, isRounded(ours?.n, second.once)],
      [second.halfMonths, second.capped, true],
    ];
  });
}

/** Days of maternity leave, and after a miscarriage before and after four months. */
export function compareMaternity(): Compared {
  const births = [1, 2, 3, 4].flatMap((children) =>
    [false, true].map((difficult) => ({ children, difficult })),
  );
  const cases = [...births, ...upTo(9).map((months) => ({ months }))];
  return compare('maternity leave', cases, (one) =>
    'months' in one
      ? [
          maternityLeave(
            { event: one.months < 4 ? 'miscarriage-early' : 'miscarriage-late' },
            parameters,
            AS_ON,
          )?.days,
          miscarriageLeaveDays(one.months),
        ]
      : [
          maternityLeave({ event: 'birth', ...one }, parameters, AS_ON)?.days,
          maternityLeaveDays(one),
        ],
  );
}

/** The least contributions of every year from 2020 to 2060. */
export const compareContributions = (): Compared =>
  compare(
    'least contributions',
    upTo(40).map((at) => 2020 + at),
    (year) => [
      leastContributions(year, { base: 180, firstYear: 2030, monthsPerYear: 6, most: 240 }),
      minimumContributionMonths(year),
    ],
  );
