import { overlapWith } from '../title.ts';
import { isSecondary } from '../papers.ts';
import type { Ranked } from '../rank.ts';
import type { Knowledge, Reading } from '../understand.ts';
import { anywhere } from './anywhere.ts';
import { type Signals, blend, lengthOf, signalsOf } from './blend.ts';
import { type BodyLikeness, bodyLikeness, sharesInTexts } from './body-likeness.ts';
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
  { head, store }: Knowledge,
): Promise<BodyLikeness> {
  return bodyLikeness(tokensOf(query).bigrams, { ...head, store });
}

/**
 * Ranks the pages for a query by its words and by the similarity to their sample queries and texts,
 * best first. No page is excluded.
 */
export async function weigh(reading: Reading, knowledge: Knowledge): Promise<Weighed[]> {
  const { head } = knowledge;
  const asked = await knowledge.asked();
  const { typed, synonyms } = tokensOfReading(reading);
  const tokens = new Map([...synonyms, ...typed]);
  const [body, bodyOfSynonyms] = await Promise.all([
    lookIntoTexts(reading.query, knowledge),
    sharesInTexts([...synonyms.keys()], { ...head, store: knowledge.store }),
  ]);
  const likenesses = {
    asked: asked.likeness(tokens),
    anywhere: anywhere(tokens, head.pages.length, {
      asked: (token) => asked.shares(token),
      body: (token) => body.shares.get(token) ?? bodyOfSynonyms.get(token),
    }),
    body,
    roles: asked.roles(reading.query),
  };
  const weights = asked.isTaught ? tuning.blend.withAsked : tuning.blend.withoutAsked;
  const length = lengthOf(reading.query);
  const byWords = new Map(reading.ranked.map((one) => [one.page.id, one]));
  const alike = overlapWith(reading.plan.core);
  return [...signalsOf(reading.ranked, likenesses)]
    .flatMap(([id, signals]): Weighed[] => {
      const page = head.pages[id];
      if (!page) return [];
      const likeness = blend(signals, length, weights);
      const score =
        (isSecondary(page, reading.query) ? tuning.answer.letter * likeness : likeness) +
        (asked.isAsked(reading.query, id) ? tuning.likeness.verbatim : 0);
      const ranked = byWords.get(id);
      if (ranked) return [{ ...ranked, score, signals }];
      return [{ page, score, signals, coverage: 0, strength: 0, overlap: alike(page.folded) }];
    })
    .sort((a, b) => b.score - a.score || a.page.id - b.page.id);
}

interface Tokens {
  typed: ReadonlyMap<string, number>;
  /** Bigrams of synonyms; the words were looked up as the query was understood. */
  synonyms: ReadonlyMap<string, number>;
}

/** The tokens of a query and of its synonyms, with their weights. */
function tokensOfReading({ query, plan }: Reading): Tokens {
  const typed = new Map(bagOf(query).map((token) => [token, 1]));
  const synonyms = new Map<string, number>();
  const variants = plan.segments.flatMap(({ variants: [word, ...others] }) =>
    NUMBER.test(word?.text ?? '') ? [] : others,
  );
  for (const { text, weight } of variants) {
    for (const bigram of tokensOf(text).bigrams) {
      const share = tuning.synonyms.tokens * weight;
      if (!typed.has(bigram)) synonyms.set(bigram, Math.max(synonyms.get(bigram) ?? 0, share));
    }
  }
  return { typed, synonyms };
}
