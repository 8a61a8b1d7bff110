import { phaseOf } from '../values/period.ts';
import type { Evidence } from './evidence.ts';
import { findTerms } from './excerpt.ts';
import type { Ranked } from './rank.ts';
import { FACETS, type Facet } from '../marks/facets.ts';
import type { Hit, Page, SearchAnswer, SearchRequest } from './types.ts';

/** Less of a question than this on its best page is no answer: other fields share a word or two with this one. */
const ENOUGH = 0.38;
/** Where all of it is known somewhere, less will do. */
const ENOUGH_OF_KNOWN = 0.25;
/** A title as alike as this is an answer all the same. */
const ALIKE = 0.5;
/** A title as alike as this was asked for by its name. */
const NAMED = 0.75;
/** So is what is that much better than all that is not over. */
const MUCH_BETTER = 2;
/** Pages far worse than the best are left out. */
const NEAR_BEST = 0.36;

export function isOver({ period }: Pick<Page, 'period'>, now: Date): boolean {
  return period !== undefined && phaseOf(period, now) === 'after';
}

interface Parts {
  request: SearchRequest;
  ranked: readonly Ranked[];
  evidence: readonly Evidence[];
  correction?: SearchAnswer['correction'];
  isQuoteLoosened: boolean;
  /** A part of the question stands nowhere. */
  isUnknown: boolean;
  quotes: readonly string[];
  now: Date;
}

/** Ranked pages → what readers are shown. */
export function toAnswer(parts: Parts): SearchAnswer {
  const { request, ranked, evidence, correction, now } = parts;
  const terms = [...new Set([...parts.quotes, ...evidence.flatMap(({ found }) => found)])];
  const all = keepGood(ranked, parts.isUnknown ? ENOUGH : ENOUGH_OF_KNOWN).map(
    ({ page, score, overlap }) => ({
      hit: toHit(page, page.folded, terms, now),
      score,
      isNamed: overlap >= NAMED,
    }),
  );
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

/** Nothing where even the best page has too little of the question; else what is not far worse than the best. */
function keepGood(ranked: readonly Ranked[], enough: number): readonly Ranked[] {
  const best = ranked.reduce((most, { coverage }) => Math.max(most, coverage), 0);
  const isAnswered = ranked.some(({ strength, overlap }) => strength >= enough || overlap >= ALIKE);
  return isAnswered ? ranked.filter(({ coverage }) => coverage >= best * NEAR_BEST) : [];
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

/** What is over comes last, unless it was asked for by its own name. */
function sort(hits: readonly Scored[], by: 'relevance' | 'date'): Scored[] {
  const current = hits.reduce(
    (best, { hit, score }) => (hit.isOver ? best : Math.max(best, score)),
    0,
  );
  const isLast = ({ hit, isNamed, score }: Scored) =>
    hit.isOver && (by === 'date' || !(isNamed || score > current * MUCH_BETTER));
  return [...hits].sort(
    (a, b) =>
      Number(isLast(a)) - Number(isLast(b)) ||
      (by === 'date'
        ? (b.hit.date ?? '').localeCompare(a.hit.date ?? '') || b.score - a.score
        : b.score - a.score),
  );
}
