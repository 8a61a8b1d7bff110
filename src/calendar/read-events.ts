import ICAL from 'ical.js';
import { LISTS } from './format-events.ts';
import type { KeptEvent, PublishedEvent } from './published-event.ts';

/**
 * The events of a calendar that {@link formatEvents} wrote.
 * @throws if the text is no calendar, or an event lacks what ours have
 */
export function readEvents(text: string): KeptEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map(readEvent);
}

function readEvent(component: ICAL.Component): KeptEvent {
  const find = (name: string) => {
    const value: unknown = component.getFirstPropertyValue(name);
    return value === null || value === undefined ? undefined : String(value);
  };
  const need = (name: string) => {
    const value = find(name);
    if (value === undefined) throw new Error(`an event without ${name.toUpperCase()}`);
    return value;
  };
  const uid = need('uid');
  const place = find('location');
  const event: PublishedEvent = {
    key: uid.replace(/@.*/, ''),
    title: need('summary'),
    description: need('description'),
    url: need('url'),
    ...(place !== undefined && { place }),
    category: need('categories'),
    lists: need(LISTS.toLowerCase()).split(' ').filter(Boolean),
    when: toWhen(need('dtstart'), need('dtend')),
    state: toState(need('status')),
  };
  const modified = new Date(need('last-modified'));
  return { event, uid, sequence: Number(need('sequence')), modified };
}

/** From days, or from moments in Shanghai without their offset. */
function toWhen(start: string, end: string): PublishedEvent['when'] {
  if (!start.includes('T')) return { day: start };
  return { starts: `${start}+08:00`, ends: `${end}+08:00` };
}

function toState(status: string): PublishedEvent['state'] {
  const state = status.toLowerCase();
  if (state === 'confirmed' || state === 'tentative' || state === 'cancelled') return state;
  throw new Error(`STATUS:${status}`);
}
