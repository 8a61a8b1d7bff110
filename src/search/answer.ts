import type { Evidence } from './evidence.ts';
import { findTerms } from './excerpt.ts';
import { lengthOf } from './likeness/blend.ts';
import type { Weighed } from './likeness/weigh.ts';
import { isOver } from './over.ts';
import { FACETS, type Facet } from '../marks/facets.ts';
import type { Confidence, Hit, Page, SearchAnswer, SearchRequest } from './types.ts';
import { tuning } from './tuning.ts';

interface Parts {
  request: SearchRequest;
  ranked: readonly Weighed[];
  evidence: readonly Evidence[];
  correction?: SearchAnswer['correction'];
  offer?: string;
  isQuoteLoosened: boolean;
  /**
   * None of its words is known: then there are no hits, whatever characters the query shares with a
   * page.
   */
  isUnknown: boolean;
  quotes: readonly string[];
  certainty: Confidence;
  now: Date;
}

/** Converts ranked pages to the result for readers. */
export function toAnswer(parts: Parts): SearchAnswer {
  const { request, ranked, evidence, correction, offer, now } = parts;
  const terms = [...new Set([...parts.quotes, ...evidence.flatMap(({ found }) => found)])];
  const all = keepGood(parts.isUnknown ? [] : ranked).map(({ page, score, overlap }) => ({
    hit: toHit(page, page.folded, terms, now),
    score,
    isNamed: overlap >= tuning.answer.named,
  }));
  const shown = all.filter(({ hit }) => fits(hit, request));
  const hits = sort(shown, request).map(({ hit }) => hit);
  return {
    query: request.query,
    ...(correction && { correction }),
    ...(offer !== undefined && { offer }),
    ...(parts.isQuoteLoosened && shown.length > 0 && { isQuoteLoosened: true }),
    certainty: confidenceIn(hits, parts),
    hits,
    counts: countFacets(
      all.map(({ hit }) => hit),
      request,
    ),
    total: all.length,
    terms,
  };
}

/**
 * How certain the first hit is; if filters or order hide the best page, another one is not certain.
 */
function confidenceIn(
  [first]: readonly Hit[],
  { ranked: [best], certainty, isUnknown }: Parts,
): Confidence {
  if (isUnknown || !first) return 'low';
  return certainty === 'high' && first.id !== best?.page.id ? 'middle' : certainty;
}

/**
 * Keeps pages that are not much worse than the best one, by total score or by the words that they
 * contain.
 */
function keepGood(ranked: readonly Weighed[]): readonly Weighed[] {
  const most = (of: (one: Weighed) => number) =>
    ranked.reduce((max, one) => Math.max(max, of(one)), 0);
  const least = {
    score: tuning.answer.nearBest.score * most(({ score }) => score),
    coverage: tuning.answer.nearBest.coverage * most(({ coverage }) => coverage),
  };
  return ranked.filter(
    ({ score, coverage }) => (coverage > 0 && coverage >= least.coverage) || score >= least.score,
  );
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

interface Scored {
  hit: Hit;
  score: number;
  isNamed: boolean;
}

/** What an editor says of an event that does not take place; 延期 still will. */
const CANCELLED = '取消';

/** Events that will take place come before cancelled ones, and those before past ones. */
function tierOf({ isOver: isPast, fixed }: Hit): number {
  return isPast ? 2 : Number(fixed === CANCELLED);
}

/** Past or cancelled items come last, unless the query names them. */
function sort(hits: readonly Scored[], { query, sort: by = 'relevance' }: SearchRequest): Scored[] {
  const length = lengthOf(query);
  const much =
    tuning.answer.muchBetter.short +
    length * (tuning.answer.muchBetter.long - tuning.answer.muchBetter.short);
  const current = hits.reduce(
    (best, { hit, score }) => (tierOf(hit) === 0 ? Math.max(best, score) : best),
    0,
  );
  const tier = ({ hit, isNamed, score }: Scored) =>
    by === 'relevance' && (isNamed || score > current * much) ? 0 : tierOf(hit);
  return [...hits].sort(
    (a, b) =>
      tier(a) - tier(b) ||
      (by === 'date'
        ? (b.hit.date ?? '').localeCompare(a.hit.date ?? '') || b.score - a.score
        : b.score - a.score),
  );
}
