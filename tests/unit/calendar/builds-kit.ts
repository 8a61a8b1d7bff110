import { carryOver } from '../../../src/calendar/carry-over.ts';
import { formatEvents } from '../../../src/calendar/format-events.ts';
import {
  type CurrentEvent,
  type PublishedEvent,
  asCancelled,
} from '../../../src/calendar/published-event.ts';
import { readEvents } from '../../../src/calendar/read-events.ts';

/** An event that is published on every site of {@link BUILDS}, and never changes. */
export const UNTOUCHED: PublishedEvent = {
  key: 'activities.reading',
  title: '读书会',
  description: '每人带一本书。\nhttps://a.example/activities/reading/',
  url: 'https://a.example/activities/reading/',
  place: '示例图书馆',
  category: '学习',
  lists: ['learning'],
  when: { starts: '2027-01-09T14:00:00+08:00', ends: '2027-01-09T16:00:00+08:00' },
  state: 'confirmed',
};

/** Hostile to every rule of the format: separators, quotes, backslashes, four-byte characters, a line as long as ten. */
export const SHOW: PublishedEvent = {
  key: 'performances.show',
  title: '年末演出：“灯，火；”a\\b,c;d 𠮷野与䶮老师',
  description: `${'岁末，红烛艺术团用一台两小时的演出，谢谢忙了一年的你𠮷。'.repeat(10)}\n第二行: a=b;c="d"`,
  url: 'https://a.example/performances/show/',
  place: '示例一中礼堂，东片示例路10号；二层',
  category: '演出',
  lists: ['performances', 'choir-1'],
  when: { starts: '2026-12-29T14:00:00+08:00', ends: '2026-12-29T16:00:00+08:00' },
  state: 'confirmed',
};

export const SIGN_UP: PublishedEvent = {
  key: 'performances.show.sign-up',
  title: `报名截止：${SHOW.title}`,
  description: SHOW.description,
  url: SHOW.url,
  category: '演出',
  lists: SHOW.lists,
  when: { day: '2026-12-18' },
  state: 'confirmed',
};

export const MOVED = { starts: '2026-12-30T18:30:00+08:00', ends: '2026-12-30T20:30:00+08:00' };

interface Build {
  what: string;
  day: string;
  events: readonly PublishedEvent[];
}

/** What becomes of an event, build after build. */
export const BUILDS: readonly Build[] = [
  { what: 'create', day: '2026-11-01', events: [UNTOUCHED, SHOW, SIGN_UP] },
  { what: 'nothing', day: '2026-11-02', events: [UNTOUCHED, SHOW, SIGN_UP] },
  { what: 'move', day: '2026-11-03', events: [UNTOUCHED, { ...SHOW, when: MOVED }, SIGN_UP] },
  {
    what: 'cancel',
    day: '2026-11-04',
    events: [UNTOUCHED, asCancelled({ ...SHOW, when: MOVED }), asCancelled(SIGN_UP)],
  },
  { what: 'restore', day: '2026-11-05', events: [UNTOUCHED, { ...SHOW, when: MOVED }, SIGN_UP] },
  { what: 'delete', day: '2026-11-06', events: [UNTOUCHED] },
  { what: 'thirty days', day: '2026-12-06', events: [UNTOUCHED] },
  { what: 'forget', day: '2026-12-07', events: [UNTOUCHED] },
];

export const asCurrent = (event: PublishedEvent): CurrentEvent => ({
  event,
  formerKeys: [],
  replaces: [],
  revision: 0,
});

/** One build, which knows nothing of those before but the calendar that the last one published. */
export function build(
  { day, events }: Pick<Build, 'day' | 'events'>,
  published: string | undefined,
): string {
  const kept = carryOver(
    events.map(asCurrent),
    published === undefined ? undefined : readEvents(published),
    { now: new Date(`${day}T10:00:00.123+08:00`), host: 'a.example' },
  );
  return formatEvents(kept, { name: '红烛' });
}

/** The calendar of each build in turn, by what happened. */
export function buildAll(): Map<string, string> {
  let published: string | undefined;
  const calendars = new Map<string, string>();
  for (const each of BUILDS) {
    published = build(each, published);
    calendars.set(each.what, published);
  }
  return calendars;
}

/** The bytes of an event in a calendar. */
export const blockOf = (calendar: string, uid: string): string | undefined =>
  calendar.match(/BEGIN:VEVENT[^]*?END:VEVENT/g)?.find((block) => block.includes(`UID:${uid}\r\n`));
