/** Facets of the search. Values are the labels that people read: `权益指南`, `女职工`, `2026`. */
export const FACETS = ['collection', 'topic', 'audience', 'area', 'category', 'year'] as const;
export type Facet = (typeof FACETS)[number];
