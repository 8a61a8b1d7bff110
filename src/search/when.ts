import { addDays, dayOf, toShanghaiDate } from '../values/dates.ts';
import type { IndexedPage } from './head.ts';
import type { Weighed } from './likeness/weigh.ts';
import { isOver } from './over.ts';
import { tuning } from './tuning.ts';

/** A range of days, both inclusive; `isNext`: the next events are wanted, the nearest first. */
export interface When {
  from: string;
  to: string;
  isNext: boolean;
}

const FAR = '9999-12-31';
const NEXT = /下一?[场次]|接下来的?|近期的?|最近(?:的|一[场次])|马上要有?的?/;
/** What is left of a question that asks for events of any kind, and the words around it. */
const ANY_EVENT = /^(?:活动|安排)?$/;
const AROUND = /有?(?:什么|哪些|啥)|[有的在是吗呢呀啊看]|几点|什么时候|开始|举行/g;

/** Monday of the week of a day. */
function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** First and last day of the month `later` months after the month of a day. */
function monthOf(day: string, later: number): Pick<When, 'from' | 'to'> {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  const first = (months: number) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
      .toISOString()
      .slice(0, 10);
  return { from: first(later), to: addDays(first(later + 1), -1) };
}

const yearOf = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** Words for a time, with their days relative to a day. The longer words come first. */
const TIMES: readonly (readonly [RegExp, (day: string) => Pick<When, 'from' | 'to'>])[] = [
  [/[这本]个?周末/, (day) => ({ from: addDays(mondayOf(day), 5), to: addDays(mondayOf(day), 6) })],
  [/下个?周末/, (day) => ({ from: addDays(mondayOf(day), 12), to: addDays(mondayOf(day), 13) })],
  [/[这本]个?(?:周|星期|礼拜)/, (day) => ({ from: mondayOf(day), to: addDays(mondayOf(day), 6) })],
  [
    /下个?(?:周|星期|礼拜)/,
    (day) => ({ from: addDays(mondayOf(day), 7), to: addDays(mondayOf(day), 13) }),
  ],
  [/[这本]个?月/, (day) => monthOf(day, 0)],
  [/下个?月/, (day) => monthOf(day, 1)],
  [/今[天日晚]/, (day) => ({ from: day, to: day })],
  [/明[天日晚]/, (day) => ({ from: addDays(day, 1), to: addDays(day, 1) })],
  [/今年/, (day) => yearOf(Number(day.slice(0, 4)))],
  [/去年/, (day) => yearOf(Number(day.slice(0, 4)) - 1)],
  [/前年/, (day) => yearOf(Number(day.slice(0, 4)) - 2)],
  [/明年/, (day) => yearOf(Number(day.slice(0, 4)) + 1)],
];
const YEAR = /(20\d\d)年?(?!\d)/;

/** The time in a folded query; undefined if there is none. */
export function readWhen(query: string, now: Date): When | undefined {
  const day = toShanghaiDate(now);
  if (NEXT.test(query)) return { from: day, to: FAR, isNext: true };
  const [, days] = TIMES.find(([words]) => words.test(query)) ?? [];
  if (days) return { ...days(day), isNext: false };
  const [, year] = YEAR.exec(query) ?? [];
  return year === undefined ? undefined : { ...yearOf(Number(year)), isNext: false };
}

/** Removes the words that only ask for the next event; unchanged if nothing else would remain. */
export function withoutNext(query: string): string {
  const rest = query.replace(NEXT, '').trim();
  return [...rest].length > 1 ? rest : query;
}

/** The query without the time: 演出 of 这周有什么演出. */
function besidesTime(query: string): string {
  const words = [NEXT, ...TIMES.map(([time]) => time), YEAR];
  return words
    .reduce((rest, time) => rest.replace(time, ''), query)
    .replace(AROUND, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether an event takes place in a time; a cancelled or postponed one has no period. */
function isWithin({ period }: IndexedPage, { from, to }: When): boolean {
  if (period === undefined || period.kind === 'offer') return false;
  return dayOf(period.starts ?? period.ends) <= to && dayOf(period.ends) >= from;
}

/** The query, and its time. */
interface Timed {
  /** Folded. */
  query: string;
  when: When | undefined;
  now: Date;
}

interface Timetable {
  /** Best first. */
  ranked: readonly Weighed[];
  /** Whether there are events of the kind and of the time that were asked for. */
  isTimed: boolean;
  /** Whether a time is all that was asked for: then its events are all of the answer. */
  isTimeAlone: boolean;
}

/**
 * Moves pages with events of the given time to the front, if the query asks for events; for the
 * next ones the nearest first.
 *
 * @param ranked best first
 * @param pages all, because a query may name only a kind of event
 */
export function inTime(
  ranked: readonly Weighed[],
  pages: readonly IndexedPage[],
  { query, when, now }: Timed,
): Timetable {
  const [best] = ranked;
  if (!when || (best && best.overlap >= tuning.answer.named))
    return { ranked, isTimed: false, isTimeAlone: false };
  const isMeant = (page: IndexedPage) =>
    isWithin(page, when) && !(when.isNext && isOver(page, now));
  const kind = besidesTime(query);
  const isOfKind = ({ facets: { collection = [] } }: IndexedPage) =>
    ANY_EVENT.test(kind) || collection.some((label) => label.includes(kind));
  const known = new Map(ranked.map((one) => [one.page.id, one]));
  const ofKind = pages.filter((page) => isOfKind(page) && isMeant(page));
  const meant =
    ofKind.length > 0
      ? ofKind.map((page) => known.get(page.id) ?? { ...NOTHING_TOLD, page })
      : ranked.filter(
          ({ page, score }) => score >= (best?.score ?? 0) * tuning.answer.inTime && isMeant(page),
        );
  const startOf = ({ page: { period } }: Weighed) => period?.starts ?? period?.ends ?? '';
  if (when.isNext || ofKind.length > 0) meant.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const others = ranked.filter(({ page }) => !meant.some((one) => one.page === page));
  // Scores stay in descending order, so that sorting by score keeps this order.
  const top = best?.score ?? 1;
  const timed = meant.map((one, at) => ({ ...one, score: top * (2 - at / 1000) }));
  const isTimed = ofKind.length > 0;
  const isTimeAlone = kind === '';
  return { ranked: isTimed && isTimeAlone ? timed : [...timed, ...others], isTimed, isTimeAlone };
}

/** An event that matches by its time alone. */
const NOTHING_TOLD = {
  ...{ score: 0, coverage: 0, strength: 0, overlap: 0 },
  signals: {
    ...{ words: 0, asked: 0, anywhere: 0, body: 0, roles: 0 },
    ...{ wholeAsked: 0, wholeAnywhere: 0, wholeBody: 0 },
  },
};
