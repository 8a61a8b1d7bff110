import { SearchEngine } from '../../../src/search/engine.ts';
import { fileIndex } from '../../../src/search/file-index.ts';
import { foldQuery } from '../../../src/search/fold-query.ts';
import type { OpenIndex } from '../../../src/search/index-source.ts';
import { type Signals, lengthOf } from '../../../src/search/likeness/blend.ts';
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
 * `node tests/bench/search/learn.ts [SET…] [--without-asked]`: the weights of `src/search/likeness/blend.ts`, learned
 * on the named sets (`set-a`, `set-b`), and their results on pages that were left out of the training.
 */
const FOLDS = 5;
const SIGNALS = [
  'words',
  'asked',
  'pooled',
  'body',
  'wholeAsked',
  'wholePooled',
  'wholeBody',
] as const satisfies readonly (keyof Signals)[];
const GROWING = SIGNALS.slice(0, 4);
const NAMES = [...SIGNALS, ...GROWING.map((name) => `long.${name}`)];

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const corpus = await readDist(FULL_SITE);
const asked = process.argv.includes('--without-asked') ? new Map() : await readAsked(FULL_CONTENT);
const { files } = await indexCorpus(corpus, { synonyms: await readSynonyms(), asked });
const index = await fileIndex((path) => {
  const file = files.get(path);
  return file ? Promise.resolve(file) : Promise.reject(new Error(`${path}: not there`));
})();
const sets = (await readSets(corpus)).filter(
  ({ name }) => names.length === 0 || names.includes(name),
);
const queries = sets.flatMap((set) => set.queries).filter(({ expected }) => expected.length > 0);
const examples: Example[] = [];
for (const query of queries) examples.push(await toExample(query, index, corpus));

const leftOut = Array.from({ length: FOLDS }, (_, fold) => {
  const isOut = ({ group }: Example) => hash(group) % FOLDS === fold;
  const weights = train(examples.filter((example) => !isOut(example)));
  const out = examples.filter(isOut);
  return { sum: meanReciprocal(out, weights) * out.length, count: out.length };
});
const [sum, count] = leftOut.reduce(([s, c], one) => [s + one.sum, c + one.count], [0, 0]);
console.log(`MRR on pages left out: ${(sum / count).toFixed(3)} (${count} questions)`);
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
        ...GROWING.map((name) => signals[name] * length),
      ],
      isRight: query.expected.includes(pages.at(page.url) ?? ''),
    })),
  };
}

function hash(text: string): number {
  return [...text].reduce((value, sign) => (value * 31 + sign.charCodeAt(0)) % 9973, 7);
}
