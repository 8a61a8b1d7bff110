import { type EntryFacet, dateOf } from '../collections/define.ts';
import { type CollectionName, collections } from '../collections/index.ts';
import { type Law } from '../law/laws.ts';
import type { Field } from '../model/fields/index.ts';
import type { Facet } from '../marks/facets.ts';
import { dayOf } from '../values/dates.ts';
import type { Period } from '../values/period.ts';
import { toCard } from './cards.ts';
import { publicLabel, siteOf } from './site-of.ts';
import type { Entry } from './content.ts';

/** The search metadata of an entry beside its text. All values are text, as readers see them. */
export interface SearchFacts {
  filters: Partial<Record<Facet, readonly string[]>>;
  meta: Readonly<Record<string, string>>;
}

/** The search metadata of an entry. `laws` are the statutes that it may cite. */
export function toSearchFacts<Name extends CollectionName>(
  name: Name,
  data: Entry<Name>['data'],
  laws: readonly Law[],
): SearchFacts {
  const fields: Readonly<Record<string, Pick<Field, 'choices'>>> = collections[name].fields;
  const values: Readonly<Record<string, unknown>> = data;
  const filters: Partial<Record<Facet, readonly string[]>> = { collection: [publicLabel(name)] };
  const site = siteOf(name);
  for (const [facet, field] of Object.entries(site.facets ?? {})) {
    const labels = [values[field]]
      .flat()
      .filter((value) => typeof value === 'string')
      .map((value) => fields[field]?.choices?.[value] ?? value);
    if (labels.length > 0) filters[facet as EntryFacet] = labels;
  }
  const date = dateOf(site, data);
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
    ...(period && { period: toLine(period) }),
    ...(fixed && { fixed }),
    ...(sample && { sample: 'true' }),
    ...siteOf(name).facts?.(data, laws),
  };
}

/** A period as the index stores it, read by `readPeriod` in `src/search/head.ts`. */
function toLine({ kind, starts = '-', ends, signUpBy }: Period): string {
  return [kind, starts, ends, ...(signUpBy === undefined ? [] : [signUpBy])].join(' ');
}
