import type { OpenIndex } from '../index-source.ts';
import { bagOf } from './tokens.ts';

/** Each costs 2 kB if it is not among the results. */
const PAGES = 3;

/**
 * Loads the texts of the pages whose titles and sample queries are most like a folded query, while
 * its postings are looked up: mostly they are among the first results, whose excerpts are then there
 * a round earlier.
 */
export async function readAhead(
  query: string,
  { asked, content }: Pick<OpenIndex, 'asked' | 'content'>,
): Promise<void> {
  const { pages } = (await asked()).likeness(new Map(bagOf(query).map((token) => [token, 1])));
  const likely = [...pages].sort(([, a], [, b]) => b - a).slice(0, PAGES);
  await Promise.all(likely.map(([page]) => content(page)));
}
