import { defineCollection, latest } from '../define.ts';
import { pagesBeside as modelBeside } from './model.ts';

export const pagesBeside = (listed: readonly string[]) =>
  defineCollection(modelBeside(listed), {
    order: 70,
    publicLabel: '关于我们',
    atTop: true,
    date: ['publishDate', 'lastReviewed'],
    changed: ({ publishDate, lastReviewed, changes = [] }) =>
      latest(publishDate, lastReviewed, ...changes.map(({ date }) => date)),
    compare: () => (one, other) => one.order - other.order,
    card: ({ summary }) => ({ kicker: '关于', text: summary, meta: '' }),
    things: ({ title, summary }, { url }) => [
      { '@type': 'WebPage', name: title, description: summary, inLanguage: 'zh-Hans', url },
    ],
    showsOffice: ({ slug }) => slug === 'contact',
    offline: 'carry',
    review: { last: 'lastReviewed', every: 365 },
    view: () => import('./view.tsx'),
  });
