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
  facets: { category: 'kind' },
  facts: ({ start, end, place }) => ({ when: formatSpan(start, end), place }),
  offline: 'carry',
  feed: 'events',
  shortcut: { name: '看活动', rank: 4 },
  where: ({ place }) => place,
  home: { ...ahead, all: '全部活动' },
  view: () => import('./view.tsx'),
});
