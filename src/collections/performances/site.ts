import { formatDateTime, formatSpan } from '../../values/dates.ts';
import { defineCollection, labelOf } from '../define.ts';
import { ahead, byEvent, eventParts, eventThing } from '../events.ts';
import { performances as model } from './model.ts';

const { status } = model.fields;
const CALENDAR = { performances: '演出' } as const;

export const performances = defineCollection(model, {
  order: 30,
  navigation: '演出',
  date: ['start'],
  changed: ({ publishDate }) => publishDate,
  compare: byEvent,
  card: (data) => ({
    kicker: '演出',
    text: data.summary,
    meta: `${formatDateTime(data.start)} · ${data.venue}`,
    cover: data.cover,
    ...eventParts(data, data.venue, 'performance', labelOf(status, data.status)),
  }),
  things: (data, context) => [
    eventThing(data, { name: data.venue, address: data.address }, context),
  ],
  event: ({ start, end, summary, admission, venue, address, troupe, alsoBy = [], ...data }) => ({
    ...data,
    starts: start,
    ends: end,
    place: `${venue}，${address}`,
    category: CALENDAR.performances,
    lines: [summary, `怎么去看：${admission}`],
    lists: [...Object.keys(CALENDAR), troupe, ...alsoBy],
  }),
  calendars: CALENDAR,
  ownRoute: true,
  facts: ({ start, end, venue, ...data }) => ({
    // An event with status 已演 is also past by its dates; a postponed one is not.
    ...(data.status === 'done' && { period: `performance ${start} ${end}` }),
    when: formatSpan(start, end),
    place: venue,
  }),
  offline: 'everything',
  feed: 'events',
  where: ({ venue, address }) => `${venue}，${address}`,
  home: { ...ahead, all: '全部演出' },
  view: () => import('./view.tsx'),
});
