import type { AskedFile } from '../asked-file.ts';
import type { PageFacts } from './page-group.ts';

/** Rows of the table that every query loads: some 15 kB. */
const NEAR = 1_000;

/**
 * Numbers of the pages whose titles every query knows, in order. On a larger site: those with sample
 * queries, explainers, what has no date, then the newest. Of the others only the postings are known,
 * until a query finds them (`far-pages.ts`).
 */
export function nearPages(fragments: readonly PageFacts[], asked: AskedFile): readonly number[] {
  const numbers = fragments.map((_, page) => page);
  if (numbers.length <= NEAR) return numbers;
  const rank = (page: number): string => {
    const { url = '', filters = {}, meta = {} } = fragments[page] ?? {};
    if (url in asked) return 'd';
    if (filters['topic']) return 'c';
    return meta['date'] === undefined ? 'b' : `a${meta['date']}`;
  };
  const ranks = numbers.map(rank);
  const taught = ranks.filter((one) => one === 'd').length;
  return numbers
    .sort((one, other) => {
      const [a = '', b = ''] = [ranks[one], ranks[other]];
      return a === b ? one - other : a > b ? -1 : 1;
    })
    .slice(0, Math.max(NEAR, taught))
    .sort((one, other) => one - other);
}
