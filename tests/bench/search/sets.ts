import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TaughtWords } from '../../../src/search/build/taught-words.ts';
import { readAsked } from '../../../src/settings/read-asked.ts';
import type { Corpus } from './corpus.ts';
import { readDist } from './dist-corpus.ts';
import { generateCorpus } from './generate/corpus.ts';
import { generateQueries } from './generate/queries.ts';
import { readMarkdownFolder } from './markdown-corpus.ts';
import type { Options } from './options.ts';
import { type Query, readQueries } from './query-file.ts';
import { readSynonyms } from './synonyms.ts';
import { FULL_CONTENT } from '../../full-site.ts';

/** A corpus with its queries. */
export interface Case {
  corpus: Corpus;
  /** The words that editors teach its search. */
  words: TaughtWords;
  sets: readonly QuerySet[];
  /** The arguments with which `index-child.ts` builds the same corpus. */
  indexArguments: readonly string[];
}

export interface QuerySet {
  name: string;
  queries: readonly Query[];
}

const SIZES = [1000, 3000];

const file = (name: string): string =>
  fileURLToPath(new URL(`./queries/${name}.tsv`, import.meta.url));

/** The cases that the options select: a given folder, or the shipped content and the generated corpora. */
export async function readCases(options: Options): Promise<Case[]> {
  const { corpus: folder, queries } = options;
  const synonyms = await readSynonyms(options.synonyms);
  if (folder !== undefined && queries !== undefined) {
    const corpus = await readMarkdownFolder(folder);
    const set = { name: queries, queries: await readQueries(queries, corpus) };
    return [{ corpus, words: { synonyms }, sets: [set], indexArguments: ['folder', folder] }];
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
      words: { synonyms, asked: await readAsked(FULL_CONTENT) },
      sets: [
        { name: 'by hand', queries: [...own, ...negatives] },
        ...(await readSets(shipped, options.sets)),
      ],
      indexArguments: ['shipped', ''],
    });
  }
  for (const size of SIZES.filter((one) => isWanted(`generated ${one}`)))
    cases.push({ ...(await generatedCase(size, shipped, negatives)), words: { synonyms } });
  return cases;
}

/** The sets that were written from the content alone, and those named on the command line. */
export async function readSets(
  shipped: Corpus,
  others: readonly string[] = [],
): Promise<QuerySet[]> {
  const names = await readdir(fileURLToPath(new URL('./queries/', import.meta.url)));
  const own = names.filter((name) => /^set-.*\.tsv$/.test(name)).sort();
  const files = [...own.map((name) => file(basename(name, '.tsv'))), ...others];
  return Promise.all(
    files.map(async (path) => ({
      name: basename(path).replace(/\.\w+$/, ''),
      queries: await readQueries(path, shipped),
    })),
  );
}

async function generatedCase(
  size: number,
  shipped: Corpus,
  negatives: readonly Query[],
): Promise<Omit<Case, 'words'>> {
  const corpus = await generateCorpus(size, shipped);
  // A text that happens to occur literally on a page is no negative there.
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
