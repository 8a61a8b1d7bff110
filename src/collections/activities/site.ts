import { formatDateTime, formatSpan } from '../../values/dates.ts';
import { defineCollection, labelOf } from '../define.ts';
import { ahead, byEvent, eventParts, eventThing } from '../events.ts';
import { activities as model } from './model.ts';

const { kind, status } = model.fields;

export const activities = defineCollection(model, {
  order: 20,
  navigation: '活动',
  date: ['start'],
  changed: ({ publishDate }) => publishDate,
  compare: byEvent,
  card: (data) => ({
    kicker: labelOf(kind, data.kind),
    text: data.summary,
    meta: `${formatDateTime(data.start)} · ${data.place}`,
    cover: data.cover,
    ...eventParts(data, data.place, 'event', labelOf(status, data.status)),
  }),
  things: (data, context) => [eventThing(data, { name: data.place, address: data.place }, context)],
  event: ({ start, end, summary, who, howToSignUp, ...data }) => ({
    ...data,
    starts: start,
    ends: end,
    category: labelOf(kind, data.kind),
    lines: [summary, `谁能参加：${who}`, `怎么报名：${howToSignUp}`],
    lists: [data.kind],
  }),
  calendars: kind.choices ?? {},
  mergedBy: 'performance',
  facets: { category: 'kind' },
  ownRoute: true,
  facts: ({ start, end, place }) => ({ when: formatSpan(start, end), place }),
  beside: { path: '/performances/', label: '演出另有一页：看全部演出' },
  offline: 'carry',
  feed: 'events',
  shortcut: { name: '看活动', rank: 4 },
  where: ({ place }) => place,
  home: { ...ahead, all: '全部活动' },
  view: () => import('./view.tsx'),
});
