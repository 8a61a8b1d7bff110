import type { MarkdownHeading } from 'astro';

/** Fewer sections than this are seen at a glance. */
const WORTH_IT = 3;

/** The headings that a page's contents list shows; empty where the page is short. */
export function contentsOf(headings: readonly MarkdownHeading[]): MarkdownHeading[] {
  const entries = headings.filter(({ depth }) => depth === 2 || depth === 3);
  return entries.filter(({ depth }) => depth === 2).length >= WORTH_IT ? entries : [];
}
