import { formatDate } from '../../values/dates.ts';
import { isNew } from '../../values/offers.ts';
import { VERIFIED_DAYS } from '../../values/verified.ts';
import { phaseOf } from '../../values/period.ts';
import { byText, defineCollection, labelOf, later, latest } from '../define.ts';
import { askedByCategory } from './asked.ts';
import { merchants as model } from './model.ts';

/** What has changed or is about to comes first; offers about to end by their last day. */
const ORDER = ['ending', 'new', 'during', 'before', 'after'];

interface Validity {
  validFrom: string;
  validUntil: string;
}

export const merchants = defineCollection(model, {
  order: 50,
  navigation: '优惠',
  date: ['publishDate', 'lastVerified'],
  changed: ({ publishDate, lastVerified }) => latest(publishDate, lastVerified),
  compare: (now) => {
    const placeOf = ({ validFrom: starts, validUntil: ends }: Validity) => {
      const phase = phaseOf({ kind: 'offer', starts, ends }, now);
      return ORDER.indexOf(phase === 'during' && isNew({ starts }, now) ? 'new' : phase);
    };
    return (one, other) =>
      placeOf(one) - placeOf(other) ||
      (ORDER[placeOf(one)] === 'ending' && later(other.validUntil, one.validUntil)) ||
      byText(one.category, other.category) ||
      byText(one.title, other.title);
  },
  card: ({ category, area, offer, validFrom, validUntil, hours, lastVerified, cover }) => ({
    kicker: `${labelOf(model.fields.category, category)} · ${area}`,
    text: offer,
    meta: `有效期至${formatDate(validUntil)}`,
    period: { kind: 'offer', starts: validFrom, ends: validUntil },
    cover,
    hours,
    verified: lastVerified,
  }),
  showsOffice: () => true,
  ownRoute: true,
  beside: { path: '/card/', label: '会员证怎么用' },
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
  askedBy: { field: 'category', queries: askedByCategory },
  facets: { area: 'area', category: 'category' },
  facts: ({ offer, validUntil, address }) => ({
    offer,
    when: `有效期至${formatDate(validUntil)}`,
    place: address,
  }),
  poster: { paper: 'a5', above: '工会会员在这里有优惠' },
  offline: 'carry',
  feed: 'offers',
  shortcut: { name: '找优惠', rank: 3 },
  home: {
    heading: '会员优惠',
    rank: 3,
    all: '全部商户',
    now: { label: '现在开门的', hash: '#show=valid,open' },
    offers: ({ validFrom, validUntil }) => ({ starts: validFrom, ends: validUntil }),
  },
  review: { last: 'lastVerified', every: VERIFIED_DAYS },
  holdsUntil: 'validUntil',
  view: () => import('./view.tsx'),
});
