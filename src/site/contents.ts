import type { MarkdownHeading } from 'astro';

/** Fewer sections need no contents list. */
const WORTH_IT = 3;

/** The headings for a page's contents list; empty if the page is short. */
export function contentsOf(headings: readonly MarkdownHeading[]): MarkdownHeading[] {
  const entries = headings.filter(({ depth }) => depth === 2 || depth === 3);
  return entries.filter(({ depth }) => depth === 2).length >= WORTH_IT ? entries : [];
}
