import { HOURS_LABEL } from '../values/hours-label.ts';
import { MAX_QUERY_LENGTH } from './address.ts';
import { toAnswer } from './answer.ts';
import { makeExcerpt } from './excerpt.ts';
import { withFarPages } from './far-pages.ts';
import { foldQuery } from './fold-query.ts';
import type { OpenIndex, OpenSource } from './index-source.ts';
import { suggestTitles } from './suggest.ts';
import { SAMPLE } from './titles.ts';
import type { Detail, SearchAnswer, SearchRequest, Suggestion } from './types.ts';
import { type Weighed, lookIntoTexts, weigh } from './likeness/weigh.ts';
import { inTime, readWhen, withoutNext } from './when.ts';
import { confidenceIn } from './likeness/confidence.ts';
import { readAhead } from './likeness/read-ahead.ts';
import type { Correction } from './correct.ts';
import { isDoubtful } from './doubt.ts';
import { asksForHours } from './opening.ts';
import { type Reading, keepQuoted, understand } from './understand.ts';
import { tuning } from './tuning.ts';

/** Answers queries from an index of any source. */
export class SearchEngine {
  readonly #source: OpenSource;
  #index: Promise<OpenIndex> | undefined;
  /** Address → number, of the hits that are not in the table of titles. */
  readonly #found = new Map<string, number>();

  constructor(source: OpenSource) {
    this.#source = source;
  }

  /**
   * Loads the data that every query needs, and does while it loads what the first query would have
   * to wait for: comparing the titles and starting the dictionary.
   */
  async open(): Promise<void> {
    const { head, segmenter, asked } = await this.#open();
    const loaded = asked();
    suggestTitles(SAMPLE, head.pages, 1);
    segmenter(SAMPLE);
    await loaded;
  }

  /** Discards the index, after a new one has been published. */
  renew(): void {
    this.#index = undefined;
    this.#found.clear();
  }

  /** At most `limit` titles, best first; from the table of titles alone. */
  async suggest(text: string, limit: number): Promise<readonly Suggestion[]> {
    const { head } = await this.#open();
    return suggestTitles(foldQuery(text, head.simplified), head.pages, limit);
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    return this.#again(() => this.#search(request));
  }

  /** In the order of `urls`, which come from hits. */
  async details(urls: readonly string[], terms: readonly string[]): Promise<readonly Detail[]> {
    return this.#again(async () => {
      const index = await this.#open();
      const numbers = new Map(index.head.pages.map(({ url, id }) => [url, id]));
      const numberOf = (url: string) => this.#found.get(url) ?? numbers.get(url);
      return Promise.all(urls.map((url) => detailOf(index, numberOf(url), terms)));
    });
  }

  /**
   * A missing file means that a new index was published while the page was open: retries once from
   * the start.
   */
  async #again<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch {
      this.renew();
      return run();
    }
  }

  #open(): Promise<OpenIndex> {
    this.#index ??= this.#source().catch((error: unknown) => {
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  async #search(request: SearchRequest): Promise<SearchAnswer> {
    const opened = await this.#open();
    const query = request.query.slice(0, MAX_QUERY_LENGTH).trim();
    const now = new Date();
    const typed = foldQuery(query, opened.head.simplified);
    const hours = await hoursFor(typed, opened, request);
    const when = hours ? undefined : readWhen(typed, now);
    const folded = when?.isNext ? withoutNext(typed) : typed;
    const { reading, index, better } = hours ?? (await read(folded, opened, request));
    const taken = better?.isOffered === false ? better : undefined;
    const weighed = (await weigh(reading, index)).filter(({ page }) => !page.isFar);
    const { ranked, isTimed, isTimeAlone } = inTime(weighed, index.head.pages, {
      query: typed,
      when,
      now,
    });
    const quoted = await keepQuoted({ plan: reading.plan, ranked }, index.store);
    const answer = toAnswer({
      request: { ...request, query },
      ranked: quoted.ranked,
      // What is left of 这周 is in any date.
      evidence: isTimed && isTimeAlone ? [] : reading.evidence,
      ...(taken && { correction: { kind: taken.kind, query: taken.query } }),
      ...(better?.isOffered && { offer: better.query }),
      isQuoteLoosened: quoted.isLoosened,
      isUnknown: !isTimed && isUnknown(reading, ranked),
      quotes: reading.plan.quotes,
      certainty: confidenceIn(reading, quoted.ranked, {
        isFound: isTimed || (reading.plan.quotes.length > 0 && !quoted.isLoosened),
        isVague: isTimeAlone && !isTimed,
      }),
      now,
    });
    if (opened.row) for (const { url, id } of answer.hits) this.#found.set(url, id);
    return answer;
  }
}

/** A query as it was understood, and the index with the rows of all pages that it may mean. */
interface Read {
  reading: Reading;
  index: OpenIndex;
  better?: Correction | undefined;
}

async function read(
  query: string,
  opened: OpenIndex,
  { filters = {}, verbatim }: SearchRequest,
): Promise<Read> {
  // A text that is not there is noticed when it is shown.
  readAhead(query, opened).catch(() => undefined);
  const index = await withFarPages(query, opened, filters);
  // Both read the index: run them concurrently.
  const [reading] = await Promise.all([understand(query, index), lookIntoTexts(query, index)]);
  const better = verbatim === true ? undefined : await correctIfDoubtful(reading, index);
  if (!better || better.isOffered) return { reading, index, better };
  if (!opened.row) return { reading: better.reading, index, better };
  const corrected = await withFarPages(better.query, opened, filters);
  return { reading: await understand(better.query, corrected), index: corrected, better };
}

/**
 * If a query asks whether the office is open, and pages tell: the reading that finds these alone,
 * and shows the hours in their excerpts.
 */
async function hoursFor(
  query: string,
  opened: OpenIndex,
  request: SearchRequest,
): Promise<Read | undefined> {
  if (request.verbatim === true || !asksForHours(query)) return undefined;
  const { reading, index } = await read(`“${HOURS_LABEL}”`, opened, { ...request, verbatim: true });
  if (!reading.evidence.some(({ found }) => found.includes(HOURS_LABEL))) return undefined;
  const evidence = reading.evidence.map((one) => ({ ...one, found: [HOURS_LABEL] }));
  return { reading: { ...reading, evidence }, index };
}

/** Most queries are understood as typed: what corrects the others is loaded with the lexicon. */
async function correctIfDoubtful(
  first: Reading,
  index: OpenIndex,
): Promise<Correction | undefined> {
  if (!isDoubtful(first)) return undefined;
  const [{ correct }, lexicon] = await Promise.all([import('./correct.ts'), index.lexicon()]);
  return correct(first, index, lexicon);
}

/** Whether a query shares only characters with the index, by coincidence. */
function isUnknown({ unknown, evidence }: Reading, ranked: readonly Weighed[]): boolean {
  return (
    unknown === evidence.length &&
    ranked.every(
      ({ signals }) =>
        signals.wholeAsked < tuning.likeness.sufficient &&
        signals.wholeBody < tuning.likeness.sufficient,
    )
  );
}

/**
 * Without a number the page is gone, because a new index was published: no details are available.
 */
async function detailOf(
  index: OpenIndex,
  page: number | undefined,
  terms: readonly string[],
): Promise<Detail> {
  if (page === undefined) return { excerpt: [] };
  const { text, meta } = await index.content(page);
  return {
    excerpt: makeExcerpt(text, terms, meta['title'] ?? ''),
    ...pick(meta, ['answer', 'basis', 'offer', 'when', 'place']),
  };
}

function pick<Key extends string>(
  meta: Readonly<Record<string, string>>,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  return Object.fromEntries(
    keys.flatMap((key) => (meta[key] ? [[key, meta[key]]] : [])),
  ) as Partial<Record<Key, string>>;
}
