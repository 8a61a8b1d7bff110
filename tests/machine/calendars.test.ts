import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FULL_SITE } from '../full-site.ts';
import { BUILDS, SHOW, SIGN_UP, UNTOUCHED, buildAll } from '../unit/calendar/builds-kit.ts';

/** Prints what Debian's python3-icalendar reads of a calendar on standard input, and refuses what it finds broken. */
const READER = `
import json, sys
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.buffer.read())
def event(one):
    if one.errors: raise ValueError(one.errors)
    alarms = [str(alarm["TRIGGER"].dt) for alarm in one.walk("VALARM")]
    return {
        "uid": str(one["UID"]), "sequence": int(one["SEQUENCE"]), "status": str(one["STATUS"]),
        "title": str(one["SUMMARY"]), "description": str(one["DESCRIPTION"]), "place": str(one.get("LOCATION", "")),
        "start": one.decoded("DTSTART").isoformat(), "end": one.decoded("DTEND").isoformat(),
        "stamp": one.decoded("DTSTAMP").isoformat(), "alarms": alarms,
    }
print(json.dumps({
    "name": str(calendar["NAME"]), "zones": [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")],
    "events": [event(one) for one in calendar.walk("VEVENT")],
}))
`;

interface Read {
  name: string;
  zones: string[];
  events: Record<string, unknown>[];
}

const read = (text: string | Buffer): Read =>
  JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', READER], { input: text, encoding: 'utf8' }),
  ) as Read;

test('a sequence of builds, read by Debian’s parser', () => {
  const calendars = buildAll();
  const told = BUILDS.map(({ what }) => {
    const events = read(calendars.get(what) ?? '').events;
    const show = events.find(({ uid }) => uid === 'performances.show@a.example');
    return show && [what, show['sequence'], show['status'], show['start'], show['stamp']];
  });
  expect(told).toEqual([
    ['create', 0, 'CONFIRMED', '2026-12-29T14:00:00+08:00', '2026-11-01T02:00:00+00:00'],
    ['nothing', 0, 'CONFIRMED', '2026-12-29T14:00:00+08:00', '2026-11-01T02:00:00+00:00'],
    ['move', 1, 'CONFIRMED', '2026-12-30T18:30:00+08:00', '2026-11-03T02:00:00+00:00'],
    ['cancel', 2, 'CANCELLED', '2026-12-30T18:30:00+08:00', '2026-11-04T02:00:00+00:00'],
    ['restore', 3, 'CONFIRMED', '2026-12-30T18:30:00+08:00', '2026-11-05T02:00:00+00:00'],
    ['delete', 4, 'CANCELLED', '2026-12-30T18:30:00+08:00', '2026-11-06T02:00:00+00:00'],
    ['thirty days', 4, 'CANCELLED', '2026-12-30T18:30:00+08:00', '2026-11-06T02:00:00+00:00'],
    undefined,
  ]);
});

test('texts come back whole, days end on the next, alarms are the day before', () => {
  const { name, zones, events } = read(buildAll().get('create') ?? '');
  expect([name, zones]).toEqual(['红烛', ['Asia/Shanghai']]);
  expect(events).toMatchObject([
    { title: UNTOUCHED.title, place: UNTOUCHED.place, alarms: [] },
    { title: SHOW.title, description: SHOW.description, place: SHOW.place, alarms: [] },
    {
      title: SIGN_UP.title,
      start: '2026-12-18',
      end: '2026-12-19',
      alarms: ['-1 day, 9:00:00'],
    },
  ]);
});

test('every calendar of a built site is read, and that of everything has all events', () => {
  const files = readdirSync(FULL_SITE, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ics'),
  );
  const calendars = files.map((path) => ({ path, ...read(readFileSync(join(FULL_SITE, path))) }));
  expect(calendars.length).toBeGreaterThan(30);
  const uids = (path: string) =>
    calendars.find((calendar) => calendar.path === path)?.events.map(({ uid }) => uid) ?? [];
  const all = uids('calendar.ics');
  expect(new Set(all).size).toBe(all.length);
  for (const { path, events } of calendars)
    for (const { uid } of events) expect(all, path).toContain(uid);
});
