import type { PostingStore } from './chunk-store.ts';
import { type Evidence, gather, withAsked } from './evidence.ts';
import type { Head } from './head.ts';
import type { AskedIndex } from './likeness/asked-index.ts';
import { findPhrase } from './phrase.ts';
import { type Plan, planQuery } from './plan.ts';
import { type Ranked, rank } from './rank.ts';
import type { Segmenter } from './segment.ts';
import type { SynonymIndex } from './synonym-index.ts';

/** The data needed to understand queries. Offline search only replaces the store of postings. */
export interface Knowledge {
  head: Head;
  store: PostingStore;
  synonyms: SynonymIndex;
  segmenter: Segmenter;
  /** The sample queries for the pages; loaded on first use. */
  asked(): Promise<AskedIndex>;
}

/** A query as its words were understood, with the matching pages. */
export interface Reading {
  /** Folded. */
  query: string;
  plan: Plan;
  ranked: readonly Ranked[];
  evidence: readonly Evidence[];
  /** Parts that occur neither in the index nor in any sample query. */
  unknown: number;
}

/** Reads a folded query as typed. */
export async function understand(query: string, knowledge: Knowledge): Promise<Reading> {
  const { head, store } = knowledge;
  const plan = planQuery(query, knowledge);
  const [asked, ...found] = await Promise.all([
    knowledge.asked(),
    ...plan.segments.map((segment) => gather(store, head.pages, segment)),
  ]);
  const evidence = found.map((one) => withAsked(one, asked, head.pages.length));
  const ranked = rank(evidence, head.pages, { core: plan.core, averageLength: head.averageLength });
  const unknown = evidence.filter((one) => one.found.length === 0).length;
  return {
    ...{ query, plan, evidence, unknown },
    ranked,
  };
}

/** Keeps only pages that contain the quoted phrases literally, if there are any. */
export async function keepQuoted<One extends Ranked>(
  { plan: { quotes }, ranked }: { plan: Plan; ranked: readonly One[] },
  store: PostingStore,
) {
  if (quotes.length === 0) return { ranked, isLoosened: false };
  const found = await Promise.all(quotes.map((quote) => findPhrase(store, quote)));
  const exact = ranked.filter(({ page }) => found.every((pages) => pages.has(page.id)));
  return exact.length > 0 ? { ranked: exact, isLoosened: false } : { ranked, isLoosened: true };
}

/** Whether adjacent characters that are no word are almost nowhere adjacent: 经废 in 已经废止. */
export function isChance({ segment, pages }: Evidence): boolean {
  return segment.isOdd && pages.size < 3 && ![...pages.values()].some(({ title }) => title > 0);
}
