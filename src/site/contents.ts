import type { MarkdownHeading } from 'astro';
import type { Section } from '../views/contents.tsx';

/** Fewer sections need no contents list. */
const WORTH_IT = 3;

/** The headings for a page's contents list; empty if the page is short. */
export function contentsOf(headings: readonly MarkdownHeading[]): Section[] {
  const entries = headings.filter(({ depth }) => depth === 2 || depth === 3);
  if (entries.filter(({ depth }) => depth === 2).length < WORTH_IT) return [];
  // Astro writes `{` of a heading as `${` in this list.
  return entries.map(({ slug, text, depth }) => ({
    slug,
    text: text.replaceAll('${', '{'),
    depth,
  }));
}
