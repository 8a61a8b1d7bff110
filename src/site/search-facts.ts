import type { Entry } from './content.ts';
import { toCard } from './cards.ts';
import { dayOf, formatDate, formatSpan } from '../values/dates.ts';
import { type Law, formatArticle } from '../law/laws.ts';
import type { Field } from '../model/fields/index.ts';
import { type CollectionName, collections } from '../collections/index.ts';
import type { Facet } from '../search/types.ts';
import { groupBy } from '../values/group-by.ts';

/** What the search knows of an entry beside its text. All values are text, as readers see them. */
export interface SearchFacts {
  filters: Partial<Record<Facet, readonly string[]>>;
  meta: Readonly<Record<string, string>>;
}

/** Fields whose choices readers filter by, with the facet that they fill. */
const FACET_FIELDS = {
  topic: 'topic',
  audience: 'audience',
  area: 'area',
  category: 'category',
  kind: 'category',
} as const satisfies Record<string, Facet>;

/** The day by which an entry is new or old, from the first field of these that it has. */
const DATE_FIELDS = ['publishDate', 'start', 'lastReviewed', 'lastVerified'] as const;

/** What the search is told of an entry. `laws` are the statutes that it may cite. */
export function toSearchFacts<Name extends CollectionName>(
  name: Name,
  data: Entry<Name>['data'],
  laws: readonly Law[],
): SearchFacts {
  const { label } = collections[name];
  const fields: Readonly<Record<string, Pick<Field, 'choices'>>> = collections[name].fields;
  const values: Readonly<Record<string, unknown>> = data;
  const filters: Partial<Record<Facet, readonly string[]>> = { collection: [label] };
  for (const [field, facet] of Object.entries(FACET_FIELDS)) {
    const labels = [values[field]]
      .flat()
      .filter((value) => typeof value === 'string')
      .map((value) => fields[field]?.choices?.[value] ?? value);
    if (labels.length > 0) filters[facet] = labels;
  }
  const date = DATE_FIELDS.map((field) => values[field]).find((value) => typeof value === 'string');
  if (date) filters.year = [date.slice(0, 4)];
  return { filters, meta: { ...(date && { date: dayOf(date) }), ...toMeta(name, data, laws) } };
}

function toMeta<Name extends CollectionName>(
  name: Name,
  data: Entry<Name>['data'],
  laws: readonly Law[],
): Record<string, string> {
  const { period, fixed, sample } = toCard(name, data);
  return {
    ...(period && { period: `${period.kind} ${period.starts ?? '-'} ${period.ends}` }),
    // What an editor called 已演 is over by its dates, too; what was put off is not.
    ...('venue' in data &&
      data.status === 'done' && { period: `performance ${data.start} ${data.end}` }),
    ...(fixed && { fixed }),
    ...(sample && { sample: 'true' }),
    ...('answer' in data && { answer: data.answer }),
    ...('citations' in data && data.citations && { basis: toBasis(data.citations, laws) }),
    ...('offer' in data && {
      offer: data.offer,
      when: `有效期至${formatDate(data.validUntil)}`,
      place: data.address,
    }),
    ...('start' in data && { when: formatSpan(data.start, data.end) }),
    ...('place' in data && { place: data.place }),
    ...('venue' in data && { place: data.venue }),
  };
}

/** `《工会法》第二条、第三条；《劳动法》第七条` */
function toBasis(
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
