import { phaseOf } from '../lib/period.ts';
import type { Evidence } from './evidence.ts';
import { findTerms } from './excerpt.ts';
import type { Ranked } from './rank.ts';
import {
  FACETS,
  type Facet,
  type Hit,
  type Page,
  type SearchAnswer,
  type SearchRequest,
} from './types.ts';

/** Less of a question than this on its best page is no answer. */
const ENOUGH = 0.45;
/** Pages far worse than the best are left out. */
const NEAR_BEST = 0.5;

export function isOver({ period }: Pick<Page, 'period'>, now: Date): boolean {
  return period !== undefined && phaseOf(period, now) === 'after';
}

interface Parts {
  request: SearchRequest;
  ranked: readonly Ranked[];
  evidence: readonly Evidence[];
  correction?: SearchAnswer['correction'];
  isQuoteLoosened: boolean;
  quotes: readonly string[];
  now: Date;
}

/** Ranked pages → what readers are shown. */
export function toAnswer(parts: Parts): SearchAnswer {
  const { request, ranked, evidence, correction, now } = parts;
  const terms = [...new Set([...parts.quotes, ...evidence.flatMap(({ found }) => found)])];
  const best = Math.max(0, ...ranked.map(({ coverage }) => coverage));
  const kept = best < ENOUGH ? [] : ranked.filter(({ coverage }) => coverage >= best * NEAR_BEST);
  const all = kept.map(({ page, score }) => ({ hit: toHit(page, page.folded, terms, now), score }));
  const shown = all.filter(({ hit }) => fits(hit, request));
  return {
    query: request.query,
    ...(correction && { correction }),
    ...(parts.isQuoteLoosened && shown.length > 0 && { isQuoteLoosened: true }),
    hits: sort(shown, request.sort ?? 'relevance').map(({ hit }) => hit),
    counts: countFacets(
      all.map(({ hit }) => hit),
      request,
    ),
    total: all.length,
    terms,
  };
}

function toHit(page: Page, folded: string, terms: readonly string[], now: Date): Hit {
  const { id, url, title, facets, date, period, fixed, sample } = page;
  return {
    id,
    url,
    title,
    facets,
    ...(date !== undefined && { date }),
    ...(period && { period }),
    ...(fixed !== undefined && { fixed }),
    ...(sample !== undefined && { sample }),
    isOver: isOver(page, now),
    marks: findTerms(folded, terms),
  };
}

function fits(
  hit: Hit,
  { filters = {}, validOnly = false }: SearchRequest,
  except?: Facet,
): boolean {
  if (validOnly && hit.isOver) return false;
  return FACETS.every((facet) => {
    const wanted = filters[facet];
    return facet === except || wanted === undefined || (hit.facets[facet] ?? []).includes(wanted);
  });
}

function countFacets(hits: readonly Hit[], request: SearchRequest): SearchAnswer['counts'] {
  return Object.fromEntries(
    FACETS.map((facet) => {
      const counts: Record<string, number> = {};
      for (const hit of hits) {
        if (!fits(hit, request, facet)) continue;
        for (const label of hit.facets[facet] ?? []) counts[label] = (counts[label] ?? 0) + 1;
      }
      return [facet, counts];
    }),
  ) as SearchAnswer['counts'];
}

/** What is over comes last, unless it was asked for by its own name. */
function sort<T extends { hit: Hit; score: number }>(
  hits: readonly T[],
  by: 'relevance' | 'date',
): T[] {
  return [...hits].sort(
    (a, b) =>
      Number(a.hit.isOver) - Number(b.hit.isOver) ||
      (by === 'date'
        ? (b.hit.date ?? '').localeCompare(a.hit.date ?? '') || b.score - a.score
        : b.score - a.score),
  );
}
