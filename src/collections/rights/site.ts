import { type Law, formatArticle, formatCitation } from '../../law/laws.ts';
import { formatDate } from '../../values/dates.ts';
import { groupBy } from '../../values/group-by.ts';
import { byTopic, defineCollection, labelOf, latest } from '../define.ts';
import { rights as model } from './model.ts';
import { stepsOf } from './steps.ts';

export const rights = defineCollection(model, {
  order: 10,
  navigation: '权益',
  date: ['publishDate', 'lastReviewed'],
  changed: ({ publishDate, lastReviewed, changes = [] }) =>
    latest(publishDate, lastReviewed, ...changes.map(({ date }) => date)),
  compare: () => byTopic(model.fields.topic),
  card: ({ topic, answer, lastReviewed }) => ({
    kicker: labelOf(model.fields.topic, topic),
    text: answer,
    meta: `最近核对：${formatDate(lastReviewed)}`,
  }),
  things({ title, answer, citations = [], lastReviewed }, { url, laws, body }) {
    const cited = citations.map(({ law, article }) => formatCitation(laws, law, article));
    const steps = stepsOf(body).map((text) => ({ '@type': 'HowToStep', text }));
    const question = {
      '@type': 'Question',
      name: title,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    };
    return [
      {
        '@type': 'FAQPage',
        mainEntity: [question],
        citation: cited,
        dateModified: lastReviewed,
        inLanguage: 'zh-Hans',
        url,
      },
      ...(steps.length > 1 ? [{ '@type': 'HowTo', name: title, step: steps }] : []),
    ];
  },
  beside: { path: '/situations/', label: '碰上事了？一步一步怎么走，看“遇到……怎么办”' },
  facets: { topic: 'topic', audience: 'audience' },
  facts: ({ answer, citations }, laws) => ({
    answer,
    ...(citations && { basis: basisOf(citations, laws) }),
  }),
  related: ({ related }) => related,
  offline: 'carry',
  feed: 'rights',
  shortcut: { name: '查权益', rank: 1 },
  // An explainer has its own date of the next review.
  review: { last: 'lastReviewed', next: 'reviewBy', every: 183 },
  view: () => import('./view.tsx'),
});

/** `《工会法》第二条、第三条；《劳动法》第七条` */
function basisOf(
  citations: readonly { law: string; article: string }[],
  laws: readonly Law[],
): string {
  const names = new Map(laws.map(({ id, shortName }) => [id, shortName]));
  return [...groupBy(citations, ({ law }) => law)]
    .map(
      ([law, cited]) =>
        `《${names.get(law) ?? law}》${cited.map(({ article }) => formatArticle(article)).join('、')}`,
    )
    .join('；');
}
