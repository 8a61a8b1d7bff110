import { formatDate } from '../../values/dates.ts';
import { byText, defineCollection, labelOf, later } from '../define.ts';
import { essays as model } from './model.ts';

export const essays = defineCollection(model, {
  order: 60,
  navigation: '文苑',
  date: ['publishDate'],
  changed: ({ publishDate }) => publishDate,
  lastDay: ({ lastDay }) => lastDay,
  compare: () => (one, other) =>
    Number(other.pinned) - Number(one.pinned) ||
    later(one.publishDate, other.publishDate) ||
    byText(one.title, other.title),
  card: ({ kind, pinned, summary, author, publishDate, lastDay, cover }) => ({
    kicker: `${labelOf(model.fields.kind, kind)}${pinned ? ' · 置顶' : ''}`,
    text: summary,
    meta: `${formatDate(publishDate)} · ${author}`,
    ...(lastDay !== undefined && {
      period: { kind: 'offer', starts: publishDate, ends: lastDay } as const,
    }),
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
  offline: 'everything',
  feed: 'essays',
  newsOf: ({ tags = [] }) => tags,
  home: {
    heading: '要闻和通知',
    rank: 2,
    all: '全部文章',
    most: 3,
    choices: { field: 'kind', values: ['news', 'notice'] },
    shows: ({ kind, pinned }) => kind !== 'article' && !pinned,
    pinned: ({ pinned }) => pinned,
  },
  view: () => import('./view.tsx'),
});
