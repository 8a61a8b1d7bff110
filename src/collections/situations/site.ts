import { formatDate } from '../../values/dates.ts';
import { byTopic, defineCollection, labelOf, latest } from '../define.ts';
import { situations as model } from './model.ts';
import { stepId } from './step-id.ts';

export const situations = defineCollection(model, {
  order: 15,
  date: ['publishDate', 'lastReviewed'],
  changed: ({ publishDate, lastReviewed }) => latest(publishDate, lastReviewed),
  compare: () => byTopic(model.fields.topic),
  group: ({ topic }) => labelOf(model.fields.topic, topic),
  card: ({ topic, summary, steps, lastReviewed }) => ({
    kicker: labelOf(model.fields.topic, topic),
    text: summary,
    meta: `一共${steps.length}步 · 最近核对：${formatDate(lastReviewed)}`,
  }),
  things: ({ title, summary, steps, lastReviewed }, { url }) => [
    {
      '@type': 'HowTo',
      name: title,
      description: summary,
      step: steps.map(({ title: name, does }, index) => ({
        '@type': 'HowToStep',
        name,
        text: does.join(''),
        url: `${url}#${stepId(index)}`,
      })),
      dateModified: lastReviewed,
      inLanguage: 'zh-Hans',
      url,
    },
  ],
  facets: { topic: 'topic', audience: 'audience' },
  related: ({ related }) => related,
  showsLaw: true,
  ownRoute: true,
  beside: { path: '/letters/', label: '要写申请书、申诉书？看文书' },
  offline: 'carry',
  feed: 'rights',
  shortcut: { name: '遇到事怎么办', rank: 2 },
  review: { last: 'lastReviewed', next: 'reviewBy', every: 183 },
  view: () => import('./view.tsx'),
});
