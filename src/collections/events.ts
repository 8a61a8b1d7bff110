import { isFixed } from '../values/event-status.ts';
import { type Period, phaseOf } from '../values/period.ts';
import { type CardParts, type Occasion, type Thing, type ThingContext, later } from './define.ts';

// Common to activities and performances.

interface Span {
  start: string;
  end: string;
}

type Event = Span & { status: string };

/** The parts of a list of events, in their order. */
export const EVENT_PARTS = { ahead: '接下来', cancelled: '取消了的', past: '办过的' } as const;
export type EventPart = keyof typeof EVENT_PARTS;

/**
 * The part of a list to which an event belongs at `now`. A postponed one stays where it was, since
 * its new day is not known.
 */
export function eventPart(
  { ends, status }: Pick<Occasion, 'ends' | 'status'>,
  now: Date,
): EventPart {
  if (status === 'done' || phaseOf({ kind: 'event', ends }, now) === 'after') return 'past';
  return status === 'cancelled' ? 'cancelled' : 'ahead';
}

const PARTS = Object.keys(EVENT_PARTS);

/**
 * Sorts by parts: upcoming events, the nearest first; those that were cancelled; past ones, the
 * latest first.
 */
export function byEvent(now: Date): (one: Event, other: Event) => number {
  const partOf = ({ end, status }: Event) => eventPart({ ends: end, status }, now);
  return (one, other) => {
    const part = partOf(one);
    return (
      PARTS.indexOf(part) - PARTS.indexOf(partOf(other)) ||
      (part === 'past' ? later(one.start, other.start) : later(other.start, one.start))
    );
  };
}

/** Events that are still to come, or on. */
export const ahead = {
  heading: '近期活动和演出',
  rank: 1,
  most: 4,
  shows: ({ end, status }: Event, now: Date): boolean =>
    !isFixed(status) && eventPart({ ends: end, status }, now) === 'ahead',
  empty: '近期没有安排。',
} as const;

/** The time of an event on its card. */
export function eventParts(
  { start, end, status, signUpBy }: Event & { signUpBy?: string | undefined },
  place: string,
  kind: Period['kind'],
  statusLabel: string,
): Pick<CardParts, 'occasion' | 'period' | 'fixed'> {
  return {
    occasion: { starts: start, ends: end, place, status },
    ...(isFixed(status)
      ? { fixed: statusLabel }
      : { period: { kind, starts: start, ends: end, signUpBy } }),
  };
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
