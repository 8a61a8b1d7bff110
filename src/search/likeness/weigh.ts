import { overlapWith } from '../title.ts';
import type { Ranked } from '../rank.ts';
import type { Knowledge, Reading } from '../understand.ts';
import { type Signals, blend, lengthOf, signalsOf } from './blend.ts';
import { type BodyLikeness, bodyLikeness } from './body-likeness.ts';
import { bagOf, tokensOf } from './tokens.ts';
import { tuning } from '../tuning.ts';

/** Pairs of numerals are in other numbers too. */
const NUMBER = /^第?[\d零〇一二两三四五六七八九十百千万]/;

/** A page with all its signals. */
export interface Weighed extends Ranked {
  signals: Signals;
}

/**
 * Similarity of a folded query to the texts; started before the query is parsed, so that it adds no
 * latency.
 */
export async function lookIntoTexts(
  query: string,
  { head, store, asked }: Knowledge,
): Promise<BodyLikeness> {
  const { idf } = await asked();
  return bodyLikeness(tokensOf(query).bigrams, idf, { ...head, store });
}

/**
 * Ranks the pages for a query by its words and by the similarity to their sample queries and texts,
 * best first. No page is excluded.
 */
export async function weigh(reading: Reading, knowledge: Knowledge): Promise<Weighed[]> {
  const { head } = knowledge;
  const asked = await knowledge.asked();
  const tokens = tokensWithSynonyms(reading);
  const body = await lookIntoTexts(reading.query, knowledge);
  const weights = asked.isTaught ? tuning.blend.withAsked : tuning.blend.withoutAsked;
  const length = lengthOf(reading.query);
  const byWords = new Map(reading.ranked.map((one) => [one.page.id, one]));
  const alike = overlapWith(reading.plan.core);
  return [...signalsOf(reading.ranked, asked.likeness(tokens), body)]
    .flatMap(([id, signals]): Weighed[] => {
      const page = head.pages[id];
      if (!page) return [];
      const score = blend(signals, length, weights);
      const ranked = byWords.get(id);
      if (ranked) return [{ ...ranked, score, signals }];
      return [{ page, score, signals, coverage: 0, strength: 0, overlap: alike(page.folded) }];
    })
    .sort((a, b) => b.score - a.score || a.page.id - b.page.id);
}

function tokensWithSynonyms({ query, plan }: Reading): Map<string, number> {
  const tokens = new Map(bagOf(query).map((token) => [token, 1]));
  const variants = plan.segments.flatMap(({ variants: [typed, ...others] }) =>
    NUMBER.test(typed?.text ?? '') ? [] : others,
  );
  for (const { text, weight } of variants) {
    for (const bigram of tokensOf(text).bigrams) {
      tokens.set(bigram, Math.max(tokens.get(bigram) ?? 0, tuning.synonyms.tokens * weight));
    }
  }
  return tokens;
}
