import { formatDate } from '../../values/dates.ts';
import { phaseOf } from '../../values/period.ts';
import { byText, defineCollection, labelOf, latest } from '../define.ts';
import { merchants as model } from './model.ts';

/** Valid offers first, then future ones, then past ones. */
const RANK = { during: 0, ending: 0, before: 1, after: 2 };

export const merchants = defineCollection(model, {
  order: 50,
  navigation: '优惠',
  date: ['publishDate', 'lastVerified'],
  changed: ({ publishDate, lastVerified }) => latest(publishDate, lastVerified),
  compare: (now) => {
    const rankOf = ({ validFrom, validUntil }: { validFrom: string; validUntil: string }) =>
      RANK[phaseOf({ kind: 'offer', starts: validFrom, ends: validUntil }, now)];
    return (one, other) =>
      rankOf(one) - rankOf(other) ||
      byText(one.category, other.category) ||
      byText(one.title, other.title);
  },
  card: ({ category, area, offer, validFrom, validUntil, cover }) => ({
    kicker: `${labelOf(model.fields.category, category)} · ${area}`,
    text: offer,
    meta: `有效期至${formatDate(validUntil)}`,
    period: { kind: 'offer', starts: validFrom, ends: validUntil },
    cover,
  }),
  things: (
    { title, address, phone, offer, validFrom, validUntil },
    { url, image, organisation },
  ) => [
    {
      '@type': 'Offer',
      name: offer,
      availabilityStarts: validFrom,
      availabilityEnds: validUntil,
      priceValidUntil: validUntil,
      eligibleCustomerType: `${organisation}会员`,
      offeredBy: { '@type': 'LocalBusiness', name: title, address, telephone: phone, image },
      url,
    },
  ],
  facets: { area: 'area', category: 'category' },
  facts: ({ offer, validUntil, address }) => ({
    offer,
    when: `有效期至${formatDate(validUntil)}`,
    place: address,
  }),
  sharePicture: '/og/merchants.jpg',
  offline: 'carry',
  shortcut: { name: '找优惠', rank: 2 },
  home: {
    heading: '出示会员证的优惠',
    rank: 3,
    all: '全部商户',
    most: 6,
    shows: ({ validFrom, validUntil }, now) =>
      ['during', 'ending'].includes(
        phaseOf({ kind: 'offer', starts: validFrom, ends: validUntil }, now),
      ),
  },
  review: { last: 'lastVerified', every: 365 },
  holdsUntil: 'validUntil',
  view: () => import('./view.tsx'),
});
