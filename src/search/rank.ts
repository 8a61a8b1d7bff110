import type { Evidence } from './evidence.ts';
import { idf as idfOf } from './likeness/idf.ts';
import type { IndexedPage } from './head.ts';
import { overlapWith } from './title.ts';
import { LAWS_LABEL } from '../law/laws.ts';
import { tuning } from './tuning.ts';

const { terms } = tuning;

export interface Ranked {
  page: IndexedPage;
  score: number;
  /**
   * Share of the query that the page covers, weighted by segment; no weight exceeds that of a
   * segment that occurs nowhere, because a rare word in some text does not answer a query about
   * something else.
   */
  coverage: number;
  /** The same, with occurrences in the text alone weighted less than in the title. */
  strength: number;
  /** Similarity of the query and the title, 0 … 1. */
  overlap: number;
}

/** Ranks the pages that have any segment, best first. */
export function rank(
  evidence: readonly Evidence[],
  pages: readonly IndexedPage[],
  { core, averageLength }: { core: string; averageLength: number },
): Ranked[] {
  const most = terms.unknown * idfOf(pages.length, 0);
  const asked = evidence.reduce((sum, one) => sum + Math.min(shareOf(one), most), 0) || 1;
  const alike = overlapWith(core);
  const candidates = new Set(evidence.flatMap(({ pages: having }) => [...having.keys()]));
  return [...candidates]
    .flatMap((id): Ranked[] => {
      const page = pages[id];
      if (!page) return [];
      const { text, title, had, strong } = scoreSegments(evidence, page, { averageLength, most });
      const coverage = had / asked;
      const overlap = alike(page.folded);
      const score =
        prior(page) *
        ((text + terms.title * title + terms.neighbours * phraseBonus(evidence, id)) *
          (0.25 + 0.75 * coverage ** 2) +
          terms.overlap * asked * overlap);
      return [{ page, score, coverage, strength: strong / asked, overlap }];
    })
    .sort((a, b) => b.score - a.score || a.page.id - b.page.id);
}

function prior({ facets }: IndexedPage): number {
  if (facets.collection?.includes(LAWS_LABEL)) return terms.statute;
  return facets.topic ? terms.explainer : 1;
}

/** The weight of a segment in a query. For one that occurs nowhere the weight is unknown. */
function shareOf({ idf, pages, segment }: Evidence): number {
  if (pages.size > 0) return idf;
  return idf * (segment.isSoft ? terms.unknownSoft : terms.unknown);
}

function scoreSegments(
  evidence: readonly Evidence[],
  page: IndexedPage,
  { averageLength, most }: { averageLength: number; most: number },
) {
  let text = 0;
  let title = 0;
  let had = 0;
  let strong = 0;
  const norm = terms.k1 * (1 - terms.b + (terms.b * page.length) / averageLength);
  for (const { segment, pages, idf } of evidence) {
    const known = pages.get(page.id);
    if (!known) continue;
    const tf = Math.min(known.match?.weight ?? 0, 12);
    text += idf * known.variant * ((tf * (terms.k1 + 1)) / (tf + norm));
    title += idf * known.title;
    const share = Math.min(idf, most);
    had += share * Math.max(known.variant, known.title);
    // A synonym is the same thing, though it ranks lower.
    const variant = known.variant >= terms.whole ? 1 : known.variant;
    const inText = segment.variants.length > 1 ? terms.knownInText : terms.inText;
    strong += share * Math.max(variant * inText, known.title >= terms.whole ? 1 : known.title);
  }
  return { text, title, had, strong };
}

/** Higher if adjacent segments of the query are adjacent on the page. */
function phraseBonus(evidence: readonly Evidence[], id: number): number {
  let bonus = 0;
  for (let at = 1; at < evidence.length; at += 1) {
    const [before, after] = [evidence[at - 1], evidence[at]];
    if (!before || !after || before.segment.run !== after.segment.run) continue;
    const left = before.pages.get(id)?.match;
    const right = after.pages.get(id)?.match;
    if (!left || !right) continue;
    const gap = nearest(left.ends, right.starts);
    if (gap <= 2) bonus += Math.min(before.idf, after.idf) * (gap <= 1 ? 1 : 0.6);
    else if (gap <= 8) bonus += Math.min(before.idf, after.idf) * 0.25;
  }
  return bonus;
}

/** The smallest step from one of `ends` on to one of `starts`; infinite if none follows. */
function nearest(ends: readonly number[], starts: readonly number[]): number {
  let best = Infinity;
  let from = 0;
  for (const end of ends) {
    while (from < starts.length && (starts[from] ?? 0) < end) from += 1;
    const next = starts[from];
    if (next === undefined) break;
    best = Math.min(best, next - end);
  }
  return best;
}
