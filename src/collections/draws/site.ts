import { dayOf, formatDateTime } from '../../values/dates.ts';
import { defineCollection, later, latest } from '../define.ts';
import { draws as model } from './model.ts';

export const draws = defineCollection(model, {
  order: 25,
  date: ['announced'],
  changed: ({ announced, lotteryAt, winners, publishDate }) =>
    latest(dayOf(announced), publishDate, winners === undefined ? undefined : dayOf(lotteryAt)),
  compare: () => (one, other) => later(one.announced, other.announced),
  card: ({ summary, announced, winners }) => ({
    kicker: model.label,
    text: summary,
    meta: `${formatDateTime(announced)}公示`,
    fixed: winners === undefined ? '等开奖' : '已开奖',
  }),
  things: ({ title, summary }, { url }) => [
    { '@type': 'WebPage', name: title, description: summary, inLanguage: 'zh-Hans', url },
  ],
  ownRoute: true,
  beside: { path: '/activities/', label: '都是哪些活动的抽奖？看活动' },
  offline: 'carry',
  feed: 'events',
  view: () => import('./view.tsx'),
});
