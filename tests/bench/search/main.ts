import type { Browser } from '@playwright/test';
import { searchPageScripts } from './browser/page-scripts.ts';
import { ourSite, plainSite, scriptBytes } from './browser/site.ts';
import { costTable, indexLine, kilobytes } from './cost-report.ts';
import {
  answerInBrowser,
  type Contender,
  launch,
  sample,
  measureCosts,
  serve,
  suggestionBytes,
} from './costs.ts';
import { confidenceTable } from './confidence.ts';
import { evaluate, type Outcome } from './evaluate.ts';
import { measureIndexing } from './index-costs.ts';
import { readOptions } from './options.ts';
import { leaveOneOut, missedList, qualityTable, type Run } from './report.ts';
import { type Case, readCases } from './sets.ts';
import type { SearchAnswer } from '../../../src/search/types.ts';
import { slowPageTable } from './slow-page.ts';
import { measureTuning } from './tuning.ts';
import { indexCorpus, openBundle, toAnswerer, toMiniSearch } from './systems.ts';

/** Questions of which each is asked on a page of its own, on a bad connection. */
const SLOW_QUESTIONS = 15;

/** `npm run bench:search`: the quality, the speed and the transferred bytes of the search. */
const options = await reported(() => readOptions(process.argv.slice(2)));

/** Reports errors of options and files as a message, without a stack. */
async function reported<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function progress(text: string): void {
  console.error(`… ${text}`);
}

async function measureQuality(
  { corpus, words, sets }: Case,
  plain?: [Browser, Contender],
): Promise<void> {
  const { files } = await indexCorpus(corpus, words);
  const answers = new Map<string, SearchAnswer>();
  const ours = toAnswerer(openBundle(files), corpus, (query, answer) => answers.set(query, answer));
  const mini = toMiniSearch(corpus);
  const titles = new Map(corpus.pages.map(({ id, title }) => [id, title]));
  const measured: { name: string; outcomes: readonly Outcome[] }[] = [];
  for (const { name, queries } of sets) {
    progress(`${corpus.name}, ${name}: ${queries.length} questions`);
    const outcomes = await evaluate(ours, queries);
    measured.push({ name, outcomes });
    const runs: Run[] = [{ system: 'ours', outcomes }];
    if (plain) {
      const theirs = await answerInBrowser(...plain, corpus, (answer) => evaluate(answer, queries));
      runs.push({ system: plain[1].name, outcomes: theirs });
    }
    runs.push({ system: mini.name, outcomes: await evaluate(mini.answer, queries) });
    console.log(qualityTable(`${corpus.name} (${corpus.pages.length} pages), ${name}`, runs));
    const judged = outcomes.flatMap((outcome) => {
      const answer = answers.get(outcome.query.text);
      return answer ? [{ outcome, answer }] : [];
    });
    console.log(confidenceTable(judged));
    if (options.showsMisses) console.log(missedList(outcomes, (id) => titles.get(id) ?? id));
  }
  if (measured.length > 2) console.log(leaveOneOut(measured));
}

async function measureAll(browser: Browser, each: Case): Promise<void> {
  const { corpus, words, sets } = each;
  progress(`${corpus.name}: indexing ${corpus.pages.length} pages`);
  const site = await ourSite(await indexCorpus(corpus, words));
  const ours = await serve('ours', site);
  const plain = await serve('plain Pagefind', await plainSite(corpus));
  if (!options.isCosts) await measureQuality(each, [browser, plain]);
  progress(`${corpus.name}: bytes and times`);
  const costs = await measureCosts(browser, [ours, plain], sets[0]?.queries ?? []);
  console.log(costTable(costs, await suggestionBytes(browser, ours)));
  if (corpus.name === 'shipped') {
    console.log(
      await slowPageTable(
        browser,
        options.dist,
        sample(sets.at(-1)?.queries ?? [], SLOW_QUESTIONS),
      ),
    );
    const [page, asking] = [await searchPageScripts(browser, options.dist), scriptBytes(site)];
    console.log(
      `  first query: counted ${kilobytes(asking)} of the measuring page's script; the search page's own scripts are ${kilobytes(page)}`,
    );
  }
  if (!options.isCosts) await measureIndex(each);
  await Promise.all([ours, plain].map(({ server }) => server.close()));
}

async function measureIndex({ indexArguments }: Case): Promise<void> {
  const own = [options.dist, ...(options.synonyms === undefined ? [] : [options.synonyms])];
  console.log(indexLine(await measureIndexing([...indexArguments, ...own])));
}

const cases = await reported(() => readCases(options));
if (options.measuresTuning) {
  for (const each of cases) {
    for await (const line of measureTuning(each)) console.log(line);
  }
} else if (options.isQuick) {
  for (const each of cases) await measureQuality(each);
} else {
  const browser = await launch();
  try {
    for (const each of cases) await measureAll(browser, each);
  } finally {
    await browser.close();
  }
}
