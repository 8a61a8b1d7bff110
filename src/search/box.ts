import type { Hit, SearchAnswer } from './types.ts';

/** Whether a hit may be answered above the list: it explains a right. */
export function isExplainer({ facets }: Pick<Hit, 'facets'>): boolean {
  return facets.topic !== undefined;
}

/** Whether the first hit is told as the answer: only where it is sure, since a wrong answer is worse than a list. */
export function isBoxed({
  confidence,
  hits: [first],
}: Pick<SearchAnswer, 'confidence' | 'hits'>): boolean {
  return confidence === 'high' && first !== undefined && isExplainer(first);
}
