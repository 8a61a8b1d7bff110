import { brotliCompressSync } from 'node:zlib';
import type { TaughtWords } from '../../../src/search/build/taught-words.ts';
import { makeWords } from '../../../src/search/build/words-pack.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { packIndex } from '../../../src/search/packs/pack-index.ts';
import type { Corpus } from '../search/corpus.ts';
import { readDist } from '../search/dist-corpus.ts';
import { generateCorpus } from '../search/generate/corpus.ts';
import { generateQueries } from '../search/generate/queries.ts';
import { type Query, readQueries } from '../search/query-file.ts';
import { readSets } from '../search/sets.ts';
import { readSynonyms } from '../search/synonyms.ts';
import { readAsked } from '../../../src/settings/read-asked.ts';
import { indexCorpus, openBundle, toAnswerer } from '../search/systems.ts';
import { type Difference, type Parity, compare } from './compare.ts';
import { type Times, measureTimes } from './kept-times.ts';
import { SLOWER, measureInBrowser } from './parity-browser.ts';
import { FULL_CONTENT } from '../../full-site.ts';

/** The results of the search of stored pages compared with those of the published index, on one set of pages. */
export interface ParityReport {
  corpus: string;
  pages: number;
  classes: readonly Parity[];
  differences: readonly Difference[];
  /** The pack of kind `words`, compressed with Brotli. */
  wordsBytes: number;
  node: Times;
  /** In a browser on a slow device. */
  slowBrowser?: Times;
}

const QUERIES = 'tests/bench/search/queries';
const GENERATED = [500, 1000];

/**
 * Compares both on the pages of a built site with its query set, and on generated sites.
 *
 * @param withBrowser measures times in a browser, too
 */
export async function measureParity(
  dist: string,
  { withBrowser = true } = {},
): Promise<ParityReport[]> {
  const shipped = await readDist(dist);
  const own = [
    ...(await readQueries(`${QUERIES}/shipped.tsv`, shipped)),
    ...(await readQueries(`${QUERIES}/negative.tsv`, shipped)),
    ...(await readSets(shipped)).flatMap(({ queries }) => queries),
  ];
  const synonyms = await readSynonyms();
  const taught = { synonyms, asked: await readAsked(FULL_CONTENT) };
  const reports = [await measure(shipped, own, { withBrowser, taught })];
  for (const size of GENERATED) {
    const corpus = await generateCorpus(size, shipped);
    const queries = [...generateQueries(corpus, 'dev'), ...generateQueries(corpus, 'held-out')];
    reports.push(await measure(corpus, queries, { withBrowser, taught: { synonyms } }));
  }
  return reports;
}

async function measure(
  corpus: Corpus,
  queries: readonly Query[],
  { withBrowser, taught }: { withBrowser: boolean; taught: TaughtWords },
): Promise<ParityReport> {
  const { files } = await indexCorpus(corpus, taught);
  const pages = corpus.pages.map(({ url, html }) => ({ path: url.slice(1), html }));
  const words = await makeWords(pages, taught);
  const index = packIndex(pages, words);
  const kept = new SearchEngine(() => Promise.resolve(index));
  const compared = await compare(
    toAnswerer(openBundle(files), corpus),
    toAnswerer(kept, corpus),
    queries,
  );
  const asked = { pages, words, queries: queries.map(({ text }) => text) };
  return {
    corpus: corpus.name,
    pages: pages.length,
    ...compared,
    wordsBytes: brotliCompressSync(JSON.stringify(words)).length,
    node: await measureTimes(asked),
    ...(withBrowser && { slowBrowser: await measureInBrowser(asked) }),
  };
}

/** As a table: one line per class, then times and differing results. */
export function parityTable(report: ParityReport): string {
  const { corpus, pages, classes, differences, wordsBytes, node, slowBrowser } = report;
  return [
    `\n${corpus} (${pages} pages), kept beside online; words pack ${(wordsBytes / 1000).toFixed(1)} kB brotli`,
    `${''.padEnd(13)}   n  same 1st  same 1–3   MRR online  kept`,
    ...classes.map(lineOf),
    `  Node: ${timesOf(node)}`,
    ...(slowBrowser ? [`  Chromium, ${SLOWER}× slower: ${timesOf(slowBrowser)}`] : []),
    ...differences.map(
      ({ query, online, kept }) =>
        `  ${query.class}\t${query.text}\tonline ${online[0] ?? '–'}\tkept ${kept[0] ?? '–'}`,
    ),
  ].join('\n');
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);

function lineOf({ name, queries, sameFirst, sameThree, online, kept }: Parity): string {
  const figures =
    name === 'negative'
      ? `answered ${percent(1 - online.empty)}${percent(1 - kept.empty)}`
      : `    ${online.mrr.toFixed(3)}     ${kept.mrr.toFixed(3)}`;
  return `${name.padEnd(13)}${String(queries).padStart(4)}  ${percent(sameFirst)}  ${percent(sameThree)}  ${figures}`;
}

function timesOf({ open, first, lexicon, median, p90 }: Times): string {
  const parts = { open, 'first question': first, lexicon, median, p90: p90 };
  return Object.entries(parts)
    .map(([name, ms]) => `${name} ${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`)
    .join(', ');
}
