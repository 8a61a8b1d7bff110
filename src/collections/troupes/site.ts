import { byText, defineCollection, labelOf, later } from '../define.ts';
import { troupes as model, recruitingLabel } from './model.ts';

export const troupes = defineCollection(model, {
  order: 40,
  navigation: '艺术团',
  date: ['publishDate'],
  changed: ({ publishDate }) => publishDate,
  compare: () => (one, other) => later(one.kind, other.kind) || byText(one.title, other.title),
  card: ({ kind, artForm, summary, rehearsal, recruiting, wanted, cover }) => ({
    kicker: `${labelOf(model.fields.kind, kind)} · ${artForm}`,
    text: summary,
    meta: rehearsal,
    cover,
    ...(recruiting && { fixed: recruitingLabel(wanted) }),
  }),
  things: ({ title, summary }, { url, image, organisation }) => [
    {
      '@type': 'PerformingGroup',
      name: title,
      description: summary,
      parentOrganization: { '@type': 'Organization', name: organisation },
      image,
      url,
    },
  ],
  hasEvents: true,
  ownRoute: true,
  facets: { category: 'kind' },
  offline: 'everything',
  feed: 'events',
  where: ({ rehearsal }) => rehearsal,
  view: () => import('./view.tsx'),
});
