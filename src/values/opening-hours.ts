import { addDays, daysBetween, formatDay, toShanghaiDate, weekdayOf } from './dates.ts';
import { DOT } from './dots.ts';
import type { HoursNotes } from './hours-notes.ts';
import { type WorkCalendar, dayKindOf } from './work-calendar.ts';

/** From and to in minutes after midnight. */
export type Span = readonly [from: number, to: number];

/** On which days a row of hours applies: 工作日 of the calendar, every day, or days of the week. */
export type Days = 'workdays' | 'everyday' | readonly number[];

/**
 * What a text such as `工作日9:00—11:30，13:30—17:00；周六9:00—12:00` says. Spans may end after midnight,
 * above 1440.
 */
export type OpeningHours = readonly ({ days: Days; spans: readonly Span[] } & HoursNotes)[];

export const DAY_MINUTES = 24 * 60;

/** The values of {@link Days} that are no list, by their numbers in {@link PackedRow}. */
export const DAY_RULES = ['workdays', 'everyday'] as const;

/** A row of hours in the attributes of a page, as JSON: 0 and 1 stand for `DAY_RULES`, the last is `holidaysDiffer`. */
export type PackedRow = readonly [
  days: number | readonly number[],
  spans: readonly Span[],
  closed: readonly number[],
  differ: 0 | 1,
];

/** Hours from the attribute of a page; undefined if they were not understood. */
export function unpackHours(packed: string): OpeningHours | undefined {
  if (packed === '') return undefined;
  const rows = JSON.parse(packed) as readonly PackedRow[];
  return rows.map(([days, spans, closed, differ]) => ({
    days: typeof days === 'number' ? (DAY_RULES[days] ?? []) : days,
    spans,
    closed,
    holidaysDiffer: differ === 1,
  }));
}

/** Whether a place is open, until when (`17:00`; undefined: all day), or when it opens next. */
export type OpenState =
  | { isOpen: true; until: string | undefined }
  | { isOpen: false; next?: { day: string; time: string } };

/** How far to look for the next opening. */
const DAYS_AHEAD = 14;

/**
 * The state at a moment, by Shanghai time. Undefined if the calendar does not know the day: whether
 * it is a holiday decides.
 */
export function openStateAt(
  hours: OpeningHours,
  calendar: WorkCalendar,
  now: Date,
): OpenState | undefined {
  const today = toShanghaiDate(now);
  const minute = Math.floor((now.getTime() - Date.parse(`${today}T00:00:00+08:00`)) / 60_000);
  const late = spansOn(addDays(today, -1), hours, calendar)?.find(
    ([, to]) => minute + DAY_MINUTES < to,
  );
  if (late) return { isOpen: true, until: clock(late[1] - DAY_MINUTES) };
  const spans = spansOn(today, hours, calendar);
  if (!spans) return undefined;
  const current = spans.find(([from, to]) => from <= minute && minute < to);
  if (current) return { isOpen: true, until: isAllDay(current) ? undefined : clock(current[1]) };
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    const open = spansOn(day, hours, calendar);
    if (!open) return { isOpen: false };
    const next = open.find(([from]) => ahead > 0 || from > minute);
    if (next) return { isOpen: false, next: { day, time: clock(next[0]) } };
  }
  return { isOpen: false };
}

/** What may be asked of opening hours: open at this moment, or some time on its day. */
export type OpenQuestion = 'open' | 'today';

/**
 * Whether a place with these hours is open at a moment or opens on its day. Undefined if the hours
 * were not understood, or the calendar does not know the day.
 */
export function opens(
  hours: OpeningHours | undefined,
  question: OpenQuestion,
  now: Date,
  calendar: WorkCalendar,
): boolean | undefined {
  if (!hours) return undefined;
  if (question === 'open') return openStateAt(hours, calendar, now)?.isOpen;
  const spans = spansOn(toShanghaiDate(now), hours, calendar);
  return spans && spans.length > 0;
}

/** The hours of a day in order; undefined if only the calendar of an unknown year could tell. */
function spansOn(
  day: string,
  hours: OpeningHours,
  calendar: WorkCalendar,
): readonly Span[] | undefined {
  const kind = dayKindOf(day, calendar);
  const weekday = weekdayOf(day);
  const found: Span[] = [];
  for (const { spans, ...row } of hours) {
    const applies = isOn(row, weekday, kind);
    if (applies === undefined) return undefined;
    if (applies) found.push(...spans);
  }
  return found.sort(([one], [other]) => one - other);
}

/** Hours by weekday say nothing about a holiday or a weekend at work. */
function isOn(
  { days, closed, holidaysDiffer }: Omit<OpeningHours[number], 'spans'>,
  weekday: number,
  kind: ReturnType<typeof dayKindOf>,
): boolean | undefined {
  if (days === 'everyday' && closed.length === 0 && !holidaysDiffer) return true;
  if (kind === undefined) return undefined;
  if (days === 'workdays')
    return (
      (kind === 'makeUp' || (kind === 'plain' && weekday % 6 !== 0)) && !closed.includes(weekday)
    );
  if (kind !== 'plain') return undefined;
  return (days === 'everyday' || days.includes(weekday)) && !closed.includes(weekday);
}

const isAllDay = ([from, to]: Span): boolean => to - from === DAY_MINUTES;

/** `次日2:00` for the hours after midnight. */
const clock = (minutes: number) => {
  const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  return hour > 24 || (hour === 24 && minute !== '00')
    ? `次日${hour - 24}:${minute}`
    : `${hour}:${minute}`;
};

/**
 * `现在办公中 · 到17:00`, `明天9:00开门`.
 * @param open what an open place says
 */
export function formatOpenState(state: OpenState, today: string, open = '现在办公中'): string {
  if (state.isOpen) return state.until === undefined ? open : `${open}${DOT}到${state.until}`;
  if (!state.next) return '现在没有开门';
  const { day, time } = state.next;
  const ahead = daysBetween(today, day);
  return `${['今天', '明天'][ahead] ?? formatDay(day, today)}${time}开门`;
}
