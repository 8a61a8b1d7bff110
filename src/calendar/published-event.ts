import { isDeepStrictEqual } from 'node:util';

/** What a published calendar tells of an event, or of the last day to sign up for one. */
export interface PublishedEvent {
  /** Identifies it on this site, `performances.year-end-show`: the local part of its `UID`. */
  key: string;
  title: string;
  description: string;
  /** Full address of its page. */
  url: string;
  place?: string;
  category: string;
  /** Names of the calendars that it is in, beside that of everything. */
  lists: readonly string[];
  /** A whole day, or moments. */
  when: { day: string } | { starts: string; ends: string };
  state: 'confirmed' | 'tentative' | 'cancelled';
}

/** An event as a calendar has published it. */
export interface KeptEvent {
  event: PublishedEvent;
  /** For ever, whatever becomes of its address or of the site's. */
  uid: string;
  /** Rises with each change of time, place or state (RFC 5545, 3.8.7.4). */
  sequence: number;
  /** When it was last changed in any way. */
  modified: Date;
}

/** An event as it is now, and what decides between it and the one that was published before. */
export interface CurrentEvent {
  event: PublishedEvent;
  /** Other keys by which it may have been published: the oldest first. */
  formerKeys: readonly string[];
  /** Keys of what only announced it, and goes without a word. */
  replaces: readonly string[];
  /** The least `SEQUENCE`, for sites whose calendar is lost. */
  revision: number;
}

/** The last day of an event. */
export const lastDayOf = ({ when }: PublishedEvent): string =>
  'day' in when ? when.day : when.ends.slice(0, 10);

/** Whether two states of an event are told alike. Their keys may differ: addresses change. */
export const isSame = (one: PublishedEvent, other: PublishedEvent): boolean =>
  isDeepStrictEqual({ ...one, key: '' }, { ...other, key: '' });

/** Whether the difference must reach those who have it in their calendar. */
export const isMoved = (one: PublishedEvent, other: PublishedEvent): boolean =>
  !isDeepStrictEqual(decisive(one), decisive(other));

const decisive = ({ when, place, state }: PublishedEvent) => ({ when, place, state });

const CANCELLED = '【取消】';

/** Clients differ in how they show `STATUS:CANCELLED`, so the title says it too. */
export const asCancelled = (event: PublishedEvent): PublishedEvent => ({
  ...event,
  state: 'cancelled',
  title: event.title.startsWith(CANCELLED) ? event.title : CANCELLED + event.title,
});
