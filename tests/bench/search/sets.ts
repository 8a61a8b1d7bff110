import { fileURLToPath } from 'node:url';
import type { Corpus } from './corpus.ts';
import { readDist } from './dist-corpus.ts';
import { generateCorpus } from './generate/corpus.ts';
import { generateQueries } from './generate/queries.ts';
import { readMarkdownFolder } from './markdown-corpus.ts';
import type { Options } from './options.ts';
import { type Query, readQueries } from './query-file.ts';

/** A corpus with the questions asked of it. */
export interface Case {
  corpus: Corpus;
  sets: readonly { name: string; queries: readonly Query[] }[];
  /** What `index-child.ts` is told to make the same corpus. */
  indexArguments: readonly string[];
}

const SIZES = [1000, 3000];

const file = (name: string): string =>
  fileURLToPath(new URL(`./queries/${name}.tsv`, import.meta.url));

/** The cases that the options ask for: a stranger's folder, or the shipped content and the generated corpora. */
export async function readCases(options: Options): Promise<Case[]> {
  const { corpus: folder, queries } = options;
  if (folder !== undefined && queries !== undefined) {
    const corpus = await readMarkdownFolder(folder);
    const set = { name: queries, queries: await readQueries(queries, corpus) };
    return [{ corpus, sets: [set], indexArguments: ['folder', folder] }];
  }
  const isWanted = (name: string): boolean =>
    options.only.length === 0 || options.only.some((part) => name.includes(part));
  const shipped = await readDist(options.dist);
  const negatives = await readQueries(file('negative'), shipped);
  const cases: Case[] = [];
  if (isWanted('shipped')) {
    const own = await readQueries(file('shipped'), shipped);
    cases.push({
      corpus: shipped,
      sets: [{ name: 'by hand', queries: [...own, ...negatives] }],
      indexArguments: ['shipped', ''],
    });
  }
  for (const size of SIZES.filter((one) => isWanted(`generated ${one}`)))
    cases.push(await generatedCase(size, shipped, negatives));
  return cases;
}

async function generatedCase(
  size: number,
  shipped: Corpus,
  negatives: readonly Query[],
): Promise<Case> {
  const corpus = await generateCorpus(size, shipped);
  // What happens to stand on a page letter by letter is no negative there.
  const unanswered = negatives.filter(({ text }) =>
    corpus.pages.every((page) => !page.text.toLowerCase().includes(text.toLowerCase())),
  );
  return {
    corpus,
    indexArguments: ['generated', String(size)],
    sets: (['dev', 'held-out'] as const).map((seed) => ({
      name: seed,
      queries: [...generateQueries(corpus, seed), ...unanswered],
    })),
  };
}
