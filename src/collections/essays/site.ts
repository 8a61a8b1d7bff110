import { formatDate } from '../../values/dates.ts';
import { byText, defineCollection, labelOf, later } from '../define.ts';
import { essays as model } from './model.ts';

export const essays = defineCollection(model, {
  order: 60,
  navigation: '文苑',
  date: ['publishDate'],
  changed: ({ publishDate }) => publishDate,
  compare: () => (one, other) =>
    later(one.publishDate, other.publishDate) || byText(one.title, other.title),
  card: ({ kind, summary, author, publishDate, cover }) => ({
    kicker: labelOf(model.fields.kind, kind),
    text: summary,
    meta: `${formatDate(publishDate)} · ${author}`,
    cover,
  }),
  things: ({ title, summary, author, publishDate }, { url, image, organisation }) => [
    {
      '@type': 'Article',
      headline: title,
      description: summary,
      author: { '@type': 'Organization', name: author },
      publisher: { '@type': 'Organization', name: organisation },
      datePublished: publishDate,
      inLanguage: 'zh-Hans',
      image,
      url,
    },
  ],
  facets: { category: 'kind' },
  sharePicture: '/og/essays.jpg',
  offline: 'everything',
  newsOf: ({ tags = [] }) => tags,
  home: { heading: '新文章', rank: 2, all: '全部文章', most: 3 },
  view: () => import('./view.tsx'),
});
