import { type Browser, chromium } from '@playwright/test';
import { QUIET_FLAGS, browserPath } from '../../browser.ts';
import {
  ask,
  askFirst,
  askLater,
  type Later,
  suggestFirst,
  withFreshPage,
} from './browser/measure.ts';
import { type BenchServer, serveFiles, type Traffic } from './browser/server.ts';
import type { Corpus } from './corpus.ts';
import type { Answerer } from './evaluate.ts';
import type { Query } from './query-file.ts';

export interface Contender {
  name: string;
  server: BenchServer;
}

/** Starts the Chromium that tests use. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: QUIET_FLAGS });
}

export async function serve(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Contender> {
  return { name, server: await serveFiles(files) };
}

/** Answers a whole set of queries in one page, as one visit. */
export async function answerInBrowser<T>(
  browser: Browser,
  { server }: Contender,
  corpus: Corpus,
  use: (answer: Answerer) => Promise<T>,
): Promise<T> {
  return withFreshPage(browser, server, (page) =>
    use(async (query) => {
      const { urls } = await ask(page, query);
      return urls.map((url) => corpus.at(url)).filter((id) => id !== undefined);
    }),
  );
}

const FIRST_QUESTIONS = 24;
const LATER_QUESTIONS = 60;
const SLOW_QUESTIONS = 30;
const LINK_MS = 100;

/** Positive queries, evenly from all classes. */
export function sample(queries: readonly Query[], count: number): string[] {
  const positive = queries.filter(({ class: name }) => name !== 'negative');
  const step = Math.max(1, positive.length / count);
  return Array.from(
    { length: Math.min(count, positive.length) },
    (_, index) => positive[Math.floor(index * step)]?.text ?? '',
  );
}

export interface Costs {
  name: string;
  bytes: readonly number[];
  /** Mean bytes of a first query by file type. */
  kinds: Readonly<Record<string, number>>;
  requests: readonly number[];
  coldMs: readonly number[];
  focusedMs: readonly number[];
  warmMs: readonly number[];
  slowColdMs: readonly number[];
  slowFocusedMs: readonly number[];
  slowWarmMs: readonly number[];
  /**
   * Of the last two, the queries that every contender found something for: whoever finds nothing is
   * done a round earlier.
   */
  foundFocusedMs: readonly number[];
  foundWarmMs: readonly number[];
}

/** Measures all contenders alternately, so that a busy minute of the machine affects all of them. */
export async function measureCosts(
  browser: Browser,
  contenders: readonly Contender[],
  queries: readonly Query[],
): Promise<Costs[]> {
  const first = await inTurns(contenders, sample(queries, FIRST_QUESTIONS), ({ server }, query) =>
    askFirst(browser, server, query),
  );
  const focused = await inTurns(contenders, sample(queries, SLOW_QUESTIONS), ({ server }, query) =>
    askFirst(browser, server, query, { focusFirst: true }),
  );
  const warm = await later(browser, contenders, sample(queries, LATER_QUESTIONS));
  for (const { server } of contenders) server.delayMs = LINK_MS;
  const slow = await inTurns(contenders, sample(queries, SLOW_QUESTIONS), ({ server }, query) =>
    askFirst(browser, server, query),
  );
  const slowFocused = await inTurns(
    contenders,
    sample(queries, SLOW_QUESTIONS),
    ({ server }, query) => askFirst(browser, server, query, { focusFirst: true }),
  );
  const slowWarm = await later(browser, contenders, sample(queries, SLOW_QUESTIONS));
  for (const { server } of contenders) server.delayMs = 0;
  const times = (samples: readonly Later[] = []) => samples.map(({ milliseconds }) => milliseconds);
  const found = (samples: readonly (readonly Later[])[], index: number) =>
    times(samples[index]?.filter((_, at) => samples.every((each) => each[at]?.isFound)));
  return contenders.map(({ name }, index) => ({
    name,
    bytes: first[index]?.map(({ bytes }) => bytes) ?? [],
    kinds: meanKinds(first[index] ?? []),
    requests: first[index]?.map(({ requests }) => requests) ?? [],
    coldMs: times(first[index]),
    focusedMs: times(focused[index]),
    warmMs: times(warm[index]),
    slowColdMs: times(slow[index]),
    slowFocusedMs: times(slowFocused[index]),
    slowWarmMs: times(slowWarm[index]),
    foundFocusedMs: found(slowFocused, index),
    foundWarmMs: found(slowWarm, index),
  }));
}

function meanKinds(samples: readonly Traffic[]): Record<string, number> {
  const means: Record<string, number> = {};
  for (const { kinds } of samples) {
    for (const [kind, bytes] of Object.entries(kinds))
      means[kind] = (means[kind] ?? 0) + bytes / samples.length;
  }
  return means;
}

/** Samples by contender; the contenders alternate at each query. */
async function inTurns<T>(
  contenders: readonly Contender[],
  queries: readonly string[],
  measure: (contender: Contender, query: string) => Promise<T>,
): Promise<T[][]> {
  const samples = contenders.map((): T[] => []);
  for (const query of queries) {
    for (const [index, contender] of contenders.entries())
      samples[index]?.push(await measure(contender, query));
  }
  return samples;
}

async function later(
  browser: Browser,
  contenders: readonly Contender[],
  queries: readonly string[],
): Promise<Later[][]> {
  const asked: Later[][] = [];
  for (const { server } of contenders) asked.push(await askLater(browser, server, queries));
  return asked;
}

/** Bytes until our titles can be suggested. */
export async function suggestionBytes(browser: Browser, { server }: Contender): Promise<number> {
  return (await suggestFirst(browser, server, '会费')).bytes;
}
