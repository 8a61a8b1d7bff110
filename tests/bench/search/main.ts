import type { Browser } from '@playwright/test';
import { searchPageScripts } from './browser/page-scripts.ts';
import { ourSite, plainSite, scriptBytes } from './browser/site.ts';
import { costTable, indexLine, kilobytes } from './cost-report.ts';
import {
  answerInBrowser,
  type Contender,
  launch,
  measureCosts,
  serve,
  suggestionBytes,
} from './costs.ts';
import { evaluate } from './evaluate.ts';
import { measureIndexing } from './index-costs.ts';
import { readOptions } from './options.ts';
import { missedList, qualityTable, type Run } from './report.ts';
import { type Case, readCases } from './sets.ts';
import { readSynonyms } from './synonyms.ts';
import { indexCorpus, openBundle, toAnswerer, toMiniSearch } from './systems.ts';

/** `npm run bench:search`: how well, how fast, and with how many bytes the search answers. */
const options = await told(() => readOptions(process.argv.slice(2)));
const synonyms = await told(() => readSynonyms(options.synonyms));

/** What is wrong with an option or a file is told in words, without a stack. */
async function told<T>(read: () => T | Promise<T>): Promise<T> {
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

async function measureQuality({ corpus, sets }: Case, plain?: [Browser, Contender]): Promise<void> {
  const { files } = await indexCorpus(corpus, synonyms);
  const ours = toAnswerer(openBundle(files), corpus);
  const mini = toMiniSearch(corpus);
  const titles = new Map(corpus.pages.map(({ id, title }) => [id, title]));
  for (const { name, queries } of sets) {
    progress(`${corpus.name}, ${name}: ${queries.length} questions`);
    const runs: Run[] = [{ system: 'ours', outcomes: await evaluate(ours, queries) }];
    if (plain) {
      const outcomes = await answerInBrowser(...plain, corpus, (answer) =>
        evaluate(answer, queries),
      );
      runs.push({ system: plain[1].name, outcomes });
    }
    runs.push({ system: mini.name, outcomes: await evaluate(mini.answer, queries) });
    console.log(qualityTable(`${corpus.name} (${corpus.pages.length} pages), ${name}`, runs));
    if (options.showsMisses)
      console.log(missedList(runs[0]?.outcomes ?? [], (id) => titles.get(id) ?? id));
  }
}

async function measureAll(browser: Browser, each: Case): Promise<void> {
  const { corpus, sets } = each;
  progress(`${corpus.name}: indexing ${corpus.pages.length} pages`);
  const site = await ourSite(await indexCorpus(corpus, synonyms));
  const ours = await serve('ours', site);
  const plain = await serve('plain Pagefind', await plainSite(corpus));
  await measureQuality(each, [browser, plain]);
  progress(`${corpus.name}: bytes and times`);
  const costs = await measureCosts(browser, [ours, plain], sets[0]?.queries ?? []);
  console.log(costTable(costs, await suggestionBytes(browser, ours)));
  if (corpus.name === 'shipped') {
    const [page, asking] = [await searchPageScripts(browser, options.dist), scriptBytes(site)];
    console.log(
      `  first query: counted ${kilobytes(asking)} of the measuring page's script; the search page's own scripts are ${kilobytes(page)}`,
    );
  }
  const own = [options.dist, ...(options.synonyms === undefined ? [] : [options.synonyms])];
  console.log(indexLine(await measureIndexing([...each.indexArguments, ...own])));
  await Promise.all([ours, plain].map(({ server }) => server.close()));
}

const cases = await told(() => readCases(options));
if (options.isQuick) {
  for (const each of cases) await measureQuality(each);
} else {
  const browser = await launch();
  try {
    for (const each of cases) await measureAll(browser, each);
  } finally {
    await browser.close();
  }
}
