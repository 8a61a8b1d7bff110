import type { PostingStore } from './chunk-store.ts';
import type { IndexedPage } from './head.ts';
import { type Match, type Matches, findPhrase, mergePostings, toMatches } from './phrase.ts';
import { holdsTerm } from './excerpt.ts';
import type { AskedIndex } from './likeness/asked-index.ts';
import { idf } from './likeness/idf.ts';
import type { QuerySegment } from './plan.ts';
import { isHan, bigramsOf } from './segment.ts';
import { tuning } from './tuning.ts';

/** The index data for one segment of a query. */
export interface Evidence {
  segment: QuerySegment;
  /** Page → its best match, by text or by title, with the weight of the matching variant. */
  pages: ReadonlyMap<number, PageEvidence>;
  /** Weight of a page that contains it: higher for rarer segments. */
  idf: number;
  /** Variants that occur in the index. */
  found: readonly string[];
}

export interface PageEvidence {
  /** 0 … 1: share of the segment that occurs in the title, times the weight of its variant. */
  title: number;
  /** Weight of the variant, 0 if only the title matches. */
  variant: number;
  match?: Match;
}

export async function gather(
  store: PostingStore,
  pages: readonly IndexedPage[],
  segment: QuerySegment,
): Promise<Evidence> {
  const found = new Map<number, PageEvidence>();
  const texts: string[] = [];
  const { variants } = segment;
  const matches = await Promise.all(variants.map(({ text }) => findVariant(store, text)));
  variants.forEach(({ text, weight }, at) => {
    const { matches: pagesOfVariant = new Map<number, Match>(), share = 1 } = matches[at] ?? {};
    if (pagesOfVariant.size > 0 && share === 1) texts.push(text);
    for (const [page, match] of pagesOfVariant) {
      const known = found.get(page);
      const variant = weight * share;
      // Of a far page the title is not known, but which words are in its headings.
      const title = pages[page]?.isFar && match.isHeaded ? variant : 0;
      if (!known || known.variant < variant) {
        found.set(page, { title: Math.max(known?.title ?? 0, title), variant, match });
      }
    }
    for (const { id, folded } of pages) {
      if (!holdsTerm(folded, text)) continue;
      const known = found.get(id);
      found.set(id, {
        variant: known?.variant ?? 0,
        ...(known?.match && { match: known.match }),
        title: Math.max(known?.title ?? 0, weight),
      });
      if (!texts.includes(text)) texts.push(text);
    }
  });
  return { segment, pages: found, idf: idf(pages.length, found.size), found: texts };
}

/** Adds to a segment's evidence the pages whose `asked` variants contain it. */
export function withAsked(
  evidence: Evidence,
  asked: Pick<AskedIndex, 'pagesWith'>,
  pages: number,
): Evidence {
  const found = new Map(evidence.pages);
  const texts = [...evidence.found];
  for (const { text, weight } of evidence.segment.variants) {
    const variant = weight * tuning.terms.asked;
    const having = asked.pagesWith(text);
    for (const page of having) {
      const known = found.get(page);
      if (!known || known.variant < variant) found.set(page, { title: 0, ...known, variant });
    }
    if (having.length > 0 && !texts.includes(text)) texts.push(text);
  }
  return { ...evidence, pages: found, idf: idf(pages, found.size), found: texts };
}

async function findVariant(
  store: PostingStore,
  text: string,
): Promise<{ matches: Matches; share: number }> {
  if ([...text].length === 1) return { matches: await findCharacter(store, text), share: 1 };
  // The parts of a phrase that may be missing are loaded with it: a later round is a wait.
  const [whole] = await Promise.all([
    findPhrase(store, text),
    ...looseParts(text).map((bigram) => store.postings(bigram)),
  ]);
  if (whole.size > 0) return { matches: whole, share: 1 };
  if (!isHan(text)) return { matches: await findBeginning(store, text), share: 0.6 };
  return { matches: await findBigrams(store, text), share: tuning.terms.loose };
}

/** A prefix of letters or digits: `exce` while typing `excel`. Two letters would match too many. */
async function findBeginning(store: PostingStore, text: string): Promise<Matches> {
  if (text.length < 3) return new Map();
  return toMatches(mergePostings((await store.startingWith(text)).values()));
}

/** A single character, before another one or alone. */
async function findCharacter(store: PostingStore, text: string): Promise<Matches> {
  if (!isHan(text)) return toMatches(await store.postings(text));
  return toMatches(mergePostings((await store.startingWith(text)).values()));
}

/** The bigrams that are looked for where a phrase is not found as a whole. */
const looseParts = (text: string): readonly string[] =>
  isHan(text) && [...text].length >= 4 ? bigramsOf(text) : [];

/** Pages with at least half of a phrase's bigrams. */
async function findBigrams(store: PostingStore, text: string): Promise<Matches> {
  const bigrams = looseParts(text);
  const postings = await Promise.all(bigrams.map((bigram) => store.postings(bigram)));
  const counts = new Map<number, number>();
  for (const { page } of postings.flat()) counts.set(page, (counts.get(page) ?? 0) + 1);
  return new Map(
    [...toMatches(mergePostings(postings))].filter(
      ([page]) => (counts.get(page) ?? 0) * 2 >= bigrams.length,
    ),
  );
}
