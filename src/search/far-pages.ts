import { FACETS } from '../marks/facets.ts';
import type { IndexedPage } from './head.ts';
import type { OpenIndex } from './index-source.ts';
import { lookIntoTexts, weigh } from './likeness/weigh.ts';
import { once } from './once.ts';
import type { SearchRequest } from './types.ts';
import { understand } from './understand.ts';

/** As many as are shown at first. */
const ROWS = 10;

type Filters = NonNullable<SearchRequest['filters']>;

/**
 * The index with the rows of the far pages that a query may mean. On a large site the table has only
 * some pages; of the others the postings tell how much of a query they have, in their text and in
 * their headings. The best get their rows from the files that their excerpts need anyway, and are
 * then ranked like all others.
 *
 * @param query folded
 * @param filters a far page that they exclude is not loaded
 * @returns the same index if its table has all pages
 */
export async function withFarPages(
  query: string,
  index: OpenIndex,
  filters: Filters,
): Promise<OpenIndex> {
  const { row, head } = index;
  if (!row) return index;
  const [reading] = await Promise.all([understand(query, index), lookIntoTexts(query, index)]);
  const best = (await weigh(reading, index))
    .filter(({ page }) => page.isFar && fits(page, filters))
    .slice(0, ROWS);
  const rows = await Promise.all(best.map(({ page }) => row(page.id)));
  const pages = [...head.pages];
  for (const page of rows) pages[page.id] = page;
  return {
    ...index,
    head: { ...head, pages },
    asked: once(async () => (await index.asked()).withTitles(rows)),
  };
}

function fits({ facets }: IndexedPage, filters: Filters): boolean {
  return FACETS.every((name) => {
    const wanted = filters[name];
    return wanted === undefined || (facets[name] ?? []).includes(wanted);
  });
}
