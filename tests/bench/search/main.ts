import { evaluate } from './evaluate.ts';
import { readOptions } from './options.ts';
import { missedList, qualityTable, type Run } from './report.ts';
import { type Case, readCases } from './sets.ts';
import { readSynonyms } from './synonyms.ts';
import { indexCorpus, openBundle, type System, toAnswerer, toMiniSearch } from './systems.ts';

/** `npm run bench:search`: how well, how fast, and with how many bytes the search answers. */
const options = readOptions(process.argv.slice(2));
const synonyms = await readSynonyms(options.synonyms);

function progress(text: string): void {
  console.error(`… ${text}`);
}

async function measureQuality({ corpus, sets }: Case): Promise<void> {
  progress(`${corpus.name}: indexing ${corpus.pages.length} pages`);
  const { files } = await indexCorpus(corpus, synonyms);
  const ours = { name: 'ours', answer: toAnswerer(openBundle(files), corpus) };
  const systems: System[] = [ours, toMiniSearch(corpus)];
  const titles = new Map(corpus.pages.map(({ id, title }) => [id, title]));
  for (const { name, queries } of sets) {
    const runs: Run[] = [];
    for (const system of systems) {
      progress(`${corpus.name}, ${name}: ${queries.length} questions to ${system.name}`);
      runs.push({ system: system.name, outcomes: await evaluate(system.answer, queries) });
    }
    console.log(qualityTable(`${corpus.name} (${corpus.pages.length} pages), ${name}`, runs));
    if (options.showsMisses)
      console.log(missedList(runs[0]?.outcomes ?? [], (id) => titles.get(id) ?? id));
  }
}

for (const each of await readCases(options)) await measureQuality(each);
