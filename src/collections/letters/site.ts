import { formatDate } from '../../values/dates.ts';
import { byTopic, defineCollection, labelOf, latest } from '../define.ts';
import { letters as model } from './model.ts';

export const letters = defineCollection(model, {
  order: 16,
  date: ['publishDate', 'lastReviewed'],
  changed: ({ publishDate, lastReviewed }) => latest(publishDate, lastReviewed),
  compare: () => byTopic(model.fields.topic),
  group: ({ topic }) => labelOf(model.fields.topic, topic),
  card: ({ topic, summary, questions, template, lastReviewed }) => ({
    kicker: labelOf(model.fields.topic, topic),
    text: summary,
    meta: [
      `答${questions.length}个问题`,
      ...(template === undefined ? [] : ['本单位规定的表']),
      `最近核对：${formatDate(lastReviewed)}`,
    ].join(' · '),
  }),
  things: ({ title, summary, lastReviewed }, { url }) => [
    {
      '@type': 'DigitalDocument',
      name: title,
      description: summary,
      dateModified: lastReviewed,
      inLanguage: 'zh-Hans',
      url,
    },
  ],
  facets: { topic: 'topic', audience: 'audience' },
  related: ({ related }) => related,
  showsLaw: true,
  ownRoute: true,
  beside: { path: '/situations/', label: '先看“遇到……怎么办”' },
  offline: 'carry',
  feed: 'rights',
  review: { last: 'lastReviewed', next: 'reviewBy', every: 183 },
  view: () => import('./view.tsx'),
});
