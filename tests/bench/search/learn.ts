import { basename } from 'node:path';
import { SearchEngine } from '../../../src/search/engine.ts';
import { fileIndex } from '../../../src/search/file-index.ts';
import { foldQuery } from '../../../src/search/fold-query.ts';
import type { OpenIndex } from '../../../src/search/index-source.ts';
import { type RankSignals, lengthOf } from '../../../src/search/likeness/blend.ts';
import { weigh } from '../../../src/search/likeness/weigh.ts';
import { understand } from '../../../src/search/understand.ts';
import { readAsked } from '../../../src/settings/read-asked.ts';
import { type Corpus } from './corpus.ts';
import { readDist } from './dist-corpus.ts';
import { type Example, meanReciprocal, train } from './listwise.ts';
import type { Query } from './query-file.ts';
import { readSets } from './sets.ts';
import { readSynonyms } from './synonyms.ts';
import { indexCorpus } from './systems.ts';
import { FULL_CONTENT, FULL_SITE } from '../../full-site.ts';

/**
 * `node tests/bench/search/learn.ts [SET…] [FILE.tsv…] [--without-asked]`: the weights of `src/search/likeness/blend.ts`,
 * learned on the named sets (`set-a`, `set-b`) and files; and their results on pages, and on each set, left out of the
 * training.
 */
const FOLDS = 5;
const SIGNALS = [
  'words',
  'asked',
  'anywhere',
  'body',
  'roles',
] as const satisfies readonly (keyof RankSignals)[];
const NAMES = [...SIGNALS, ...SIGNALS.map((name) => `long.${name}`)];

const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = given.filter((argument) => argument.endsWith('.tsv'));
const names = given.filter((argument) => !argument.endsWith('.tsv'));
const corpus = await readDist(FULL_SITE);
const asked = process.argv.includes('--without-asked') ? new Map() : await readAsked(FULL_CONTENT);
const built = await indexCorpus(corpus, { synonyms: await readSynonyms(), asked });
const index = await fileIndex((path) => {
  const file = built.files.get(path);
  return file ? Promise.resolve(file) : Promise.reject(new Error(`${path}: not there`));
})();
const fromFiles = files.map((file) => basename(file, '.tsv'));
const sets = (await readSets(corpus, files)).filter(
  ({ name }) => names.length === 0 || names.includes(name) || fromFiles.includes(name),
);
const examples: (Example & { set: string })[] = [];
for (const { name: set, queries } of sets) {
  for (const query of queries.filter(({ expected }) => expected.length > 0))
    examples.push({ ...(await toExample(query, index, corpus)), set });
}

/** MRR on some examples of weights that were learned on the others. */
function withoutThem(isOut: (example: Example & { set: string }) => boolean): [number, number] {
  const weights = train(examples.filter((example) => !isOut(example)));
  const out = examples.filter(isOut);
  return [meanReciprocal(out, weights), out.length];
}

const folds = Array.from({ length: FOLDS }, (_, fold) =>
  withoutThem(({ group }) => hash(group) % FOLDS === fold),
);
const sum = folds.reduce((total, [mrr, count]) => total + mrr * count, 0);
console.log(
  `MRR on pages left out: ${(sum / examples.length).toFixed(3)} (${examples.length} questions)`,
);
if (sets.length > 1) {
  for (const { name } of sets) {
    const [mrr, count] = withoutThem(({ set }) => set === name);
    console.log(`MRR on ${name}, left out: ${mrr.toFixed(3)} (${count} questions)`);
  }
}
const learned = train(examples);
NAMES.forEach((name, at) => console.log(`${name.padEnd(14)} ${(learned[at] ?? 0).toFixed(2)}`));

/** As the engine answers, correction included: with the features of the corrected query. */
async function toExample(query: Query, open: OpenIndex, pages: Corpus): Promise<Example> {
  const engine = new SearchEngine(() => Promise.resolve(open));
  const { correction } = await engine.search({ query: query.text });
  const folded = correction?.query ?? foldQuery(query.text, open.head.simplified);
  const reading = await understand(folded, open);
  const length = lengthOf(reading.query);
  return {
    group: query.expected[0] ?? '',
    rows: (await weigh(reading, open)).map(({ page, signals }) => ({
      values: [
        ...SIGNALS.map((name) => signals[name]),
        ...SIGNALS.map((name) => signals[name] * length),
      ],
      isRight: query.expected.includes(pages.at(page.url) ?? ''),
    })),
  };
}

function hash(text: string): number {
  return [...text].reduce((value, sign) => (value * 31 + sign.charCodeAt(0)) % 9973, 7);
}
