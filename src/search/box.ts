import type { Hit, SearchAnswer } from './types.ts';

/** Whether a hit may be answered above the list: it explains a right. */
export function isExplainer({ facets }: Pick<Hit, 'facets'>): boolean {
  return facets.topic !== undefined;
}

/**
 * Whether the first hit is shown as the answer: only if it is certain, because a wrong answer is
 * worse than a list.
 */
export function isBoxed({
  certainty,
  hits: [first],
}: Pick<SearchAnswer, 'certainty' | 'hits'>): boolean {
  return certainty === 'high' && first !== undefined && isExplainer(first);
}
