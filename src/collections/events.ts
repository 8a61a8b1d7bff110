import { isFixed } from '../values/event-status.ts';
import { type Period, phaseOf } from '../values/period.ts';
import { type CardParts, type Thing, type ThingContext, later } from './define.ts';

// Common to activities and performances.

interface Span {
  start: string;
  end: string;
}

/** Sorts upcoming events first, the nearest at the top; then past ones, the latest at the top. */
export function byEvent(now: Date): (one: Span, other: Span) => number {
  const isPast = ({ start, end }: Span) =>
    phaseOf({ kind: 'event', starts: start, ends: end }, now) === 'after';
  return (one, other) => {
    const isPastOne = isPast(one);
    if (isPastOne !== isPast(other)) return isPastOne ? 1 : -1;
    return isPastOne ? later(one.start, other.start) : later(other.start, one.start);
  };
}

/** Events that are still to come, or on. */
export const ahead = {
  heading: '近期活动和演出',
  rank: 1,
  all: '全部活动',
  most: 6,
  shows: (data: Span & { status: string }, now: Date): boolean =>
    !isFixed(data.status) &&
    phaseOf({ kind: 'event', starts: data.start, ends: data.end }, now) !== 'after',
  withPictures: true,
  empty: '近期没有安排。',
} as const;

/** The time of an event on its card. */
export function eventParts(
  { start, end, status, signUpBy }: Span & { status: string; signUpBy?: string | undefined },
  kind: Period['kind'],
  statusLabel: string,
): Pick<CardParts, 'period' | 'fixed'> {
  return isFixed(status)
    ? { fixed: statusLabel }
    : { period: { kind, starts: start, ends: end, signUpBy } };
}

const EVENT_STATUS: Readonly<Record<string, string>> = {
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
};

/** An event as structured data. */
export function eventThing(
  data: Span & { title: string; summary: string; status: string },
  place: Record<string, unknown>,
  { organisation, image, url }: ThingContext,
): Thing {
  return {
    '@type': 'Event',
    name: data.title,
    description: data.summary,
    startDate: data.start,
    endDate: data.end,
    eventStatus: EVENT_STATUS[data.status] ?? 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', ...place },
    organizer: { '@type': 'Organization', name: organisation },
    image,
    url,
  };
}
