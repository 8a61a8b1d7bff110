import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { carryOver } from '../../../src/calendar/carry-over.ts';
import { formatEvents } from '../../../src/calendar/format-events.ts';
import { asCancelled } from '../../../src/calendar/published-event.ts';
import { readEvents } from '../../../src/calendar/read-events.ts';
import {
  MOVED,
  SHOW,
  SIGN_UP,
  UNTOUCHED,
  asCurrent,
  blockOf,
  build,
  buildAll,
} from './builds-kit.ts';

const calendars = buildAll();
const calendar = (what: string): string => calendars.get(what) ?? '';
const SHOW_UID = 'performances.show@a.example';
const SIGN_UP_UID = 'performances.show.sign-up@a.example';

/** What another library reads of an event, all values as text. */
function parsed(text: string, uid: string): Record<string, string> | undefined {
  const all = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  const found = all.find((event) => String(event.getFirstPropertyValue('uid')) === uid);
  const properties = found?.getAllProperties() ?? [];
  return (
    found && Object.fromEntries(properties.map((one) => [one.name, String(one.getFirstValue())]))
  );
}

describe('an event over a sequence of builds', () => {
  test.each([
    ['create', 0, 'CONFIRMED', '2026-12-29T14:00:00', '2026-11-01T02:00:00Z'],
    ['nothing', 0, 'CONFIRMED', '2026-12-29T14:00:00', '2026-11-01T02:00:00Z'],
    ['move', 1, 'CONFIRMED', '2026-12-30T18:30:00', '2026-11-03T02:00:00Z'],
    ['cancel', 2, 'CANCELLED', '2026-12-30T18:30:00', '2026-11-04T02:00:00Z'],
    ['restore', 3, 'CONFIRMED', '2026-12-30T18:30:00', '2026-11-05T02:00:00Z'],
    ['delete', 4, 'CANCELLED', '2026-12-30T18:30:00', '2026-11-06T02:00:00Z'],
    ['thirty days', 4, 'CANCELLED', '2026-12-30T18:30:00', '2026-11-06T02:00:00Z'],
  ])('%s: SEQUENCE %i, %s', (what, sequence, status, dtstart, stamp) => {
    expect(parsed(calendar(what), SHOW_UID)).toMatchObject({
      sequence: String(sequence),
      status,
      dtstart,
      dtstamp: stamp,
      'last-modified': stamp,
      summary: status === 'CANCELLED' ? `【取消】${SHOW.title}` : SHOW.title,
      description: SHOW.description,
      location: SHOW.place,
    });
  });

  test('is forgotten thirty days after it was deleted', () => {
    expect(parsed(calendar('forget'), SHOW_UID)).toBeUndefined();
    expect(parsed(calendar('forget'), SIGN_UP_UID)).toBeUndefined();
  });

  test('the other event does not change a byte, nor does a whole calendar to which nothing happened', () => {
    const uid = 'activities.reading@a.example';
    expect(new Set([...calendars.values()].map((text) => blockOf(text, uid))).size).toBe(1);
    expect(calendar('nothing')).toBe(calendar('create'));
    expect(calendar('thirty days')).toBe(calendar('delete'));
  });

  test('a new wording is dated, but asks nobody to look at the time again', () => {
    const text = build(
      { day: '2026-11-02', events: [{ ...SHOW, description: '另写' }] },
      calendar('create'),
    );
    expect(parsed(text, SHOW_UID)).toMatchObject({
      sequence: '0',
      dtstamp: '2026-11-02T02:00:00Z',
    });
  });

  test('a last day to sign up is a day of its own, and reminds the day before until it is cancelled', () => {
    expect(parsed(calendar('create'), SIGN_UP_UID)).toMatchObject({
      dtstart: '2026-12-18',
      dtend: '2026-12-19',
      transp: 'TRANSPARENT',
    });
    expect(blockOf(calendar('create'), SIGN_UP_UID)).toContain('TRIGGER:-PT15H');
    expect(blockOf(calendar('cancel'), SIGN_UP_UID)).not.toContain('VALARM');
  });

  test('keeps its identity under a new address and on a new host; what announced it goes without a word', () => {
    const event = { ...SHOW, key: 'performances.gala' };
    const current = {
      event,
      formerKeys: ['performances.show'],
      replaces: ['activities.reading'],
      revision: 0,
    };
    const kept = carryOver([current], readEvents(calendar('create')), {
      now: new Date('2026-11-02T00:00:00Z'),
      host: 'b.example',
    });
    expect(kept.map(({ uid, sequence, event: { state } }) => [uid, sequence, state])).toEqual([
      [SHOW_UID, 0, 'confirmed'],
      [SIGN_UP_UID, 1, 'cancelled'],
    ]);
    const again = readEvents(formatEvents(kept, { name: 'a' }));
    expect(again[0]).toMatchObject({ uid: SHOW_UID, event: { key: 'performances.show' } });
  });
});

describe('without a calendar of before', () => {
  const at = { now: new Date('2026-11-02T00:00:00Z'), host: 'a.example' };

  test('the number is the one in the entry', () => {
    const [kept] = carryOver([{ ...asCurrent(SHOW), revision: 7 }], undefined, at);
    expect(kept?.sequence).toBe(7);
  });

  test('a number in the entry raises that of the calendar, and never lowers it', () => {
    const before = readEvents(calendar('restore'));
    const of = (revision: number) =>
      carryOver([{ ...asCurrent({ ...SHOW, when: MOVED }), revision }], before, at)[0]?.sequence;
    expect([of(0), of(3), of(9)]).toEqual([3, 3, 9]);
  });

  test('what is cancelled is told; but not if a calendar has never told of it', () => {
    const events = [asCurrent(asCancelled(SHOW))];
    expect(carryOver(events, undefined, at)).toHaveLength(1);
    expect(carryOver(events, [], at)).toEqual([]);
  });
});

test('a cancelled event goes after thirty days, although its entry stays, and does not come back', () => {
  const events = [UNTOUCHED, asCancelled(SHOW)];
  let text = build({ day: '2026-11-02', events }, calendar('create'));
  text = build({ day: '2026-12-02', events }, text);
  expect(parsed(text, SHOW_UID)).toMatchObject({ sequence: '1' });
  for (const day of ['2026-12-03', '2026-12-04']) {
    text = build({ day, events }, text);
    expect(parsed(text, SHOW_UID)).toBeUndefined();
  }
});

test('events of more than a year ago are in no calendar, and are not told as cancelled', () => {
  const day = '2028-02-01';
  const text = build({ day, events: [UNTOUCHED] }, calendar('create'));
  expect(text).not.toContain('VEVENT');
});

describe('the format', () => {
  const text = calendar('create');

  test('no line is longer than 75 bytes, no character is torn, every line ends as it must', () => {
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBe(75);
    expect(text).not.toMatch(/\uFFFD|[\uD800-\uDBFF]\r|(?<!\r)\n|[\uD800-\uDBFF] ?$/);
    expect(lines.at(-1)).toBe('');
  });

  test('properties come before components, and alarms after the properties of their event', () => {
    const names = text.replace(/\r\n /g, '').match(/^(?:BEGIN|END):\w+|^[\w-]+/gm);
    expect(names?.slice(0, names.indexOf('BEGIN:VTIMEZONE')).at(-1)).toBe('X-PUBLISHED-TTL');
    for (const block of text.match(/BEGIN:VALARM[^]*?END:VEVENT/g) ?? [])
      expect(block).toMatch(/END:VALARM\r\nEND:VEVENT$/);
  });

  test('has what a subscription needs, and the zone of its times', () => {
    const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const of = (name: string) => String(root.getFirstPropertyValue(name));
    expect([of('method'), of('name'), of('color'), of('refresh-interval')]).toEqual([
      'PUBLISH',
      '红烛',
      'firebrick',
      'PT6H',
    ]);
    const zone = root.getFirstSubcomponent('vtimezone');
    expect(String(zone?.getFirstPropertyValue('tzid'))).toBe('Asia/Shanghai');
    expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20261229T140000');
  });

  test('the name of a calendar is escaped, and one without events has its zone all the same', () => {
    const empty = formatEvents([], { name: '红烛，a, b; c' });
    const root = new ICAL.Component(ICAL.parse(empty) as unknown[]);
    expect(empty).toContain('\r\nNAME:红烛，a\\, b\\; c\r\n');
    expect(root.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
  });

  test('what is read is what was written', () => {
    const kept = carryOver([SHOW, SIGN_UP, UNTOUCHED].map(asCurrent), undefined, {
      now: new Date('2026-11-01T02:00:00Z'),
      host: 'a.example',
    });
    expect(readEvents(formatEvents(kept, { name: 'a' }))).toEqual(kept);
  });

  test('a time in the night on which other countries change their clocks stays that time', () => {
    const when = { starts: '2027-03-14T02:30:00+08:00', ends: '2027-03-14T03:30:00+08:00' };
    const [kept] = readEvents(build({ day: '2027-03-01', events: [{ ...SHOW, when }] }, undefined));
    expect(kept?.event.when).toEqual(when);
  });
});
