import { parseArgs } from 'node:util';
import { FULL_SITE } from '../../full-site.ts';

export interface Options {
  /** Quality in Node alone: neither plain Pagefind, nor bytes, nor times in a browser. */
  isQuick: boolean;
  showsMisses: boolean;
  /** Bytes, requests and times in a browser, without quality and indexing. */
  isCosts: boolean;
  /** What each number of `src/search/tuning.ts` contributes, and nothing else. */
  measuresTuning: boolean;
  corpus?: string;
  queries?: string;
  /** Further query sets for the shipped content. */
  sets: readonly string[];
  synonyms?: string;
  /** Parts of names of corpora, `shipped`, `1000`, `3000`; default: all. */
  only: readonly string[];
  dist: string;
}

export const USAGE = `npm run bench:search -- [options]
  --quick            quality in Node alone, without a browser
  --costs            bytes, requests and times alone
  --misses           lists what was missed, and what came first
  --tuning           what each number of src/search/tuning.ts contributes, and nothing else
  --set FILE         one more set of questions of the shipped content; may stand several times
  --only NAME        shipped, 1000 or 3000; may stand several times
  --dist DIR         the built site (${FULL_SITE})
  --corpus DIR       a folder of Markdown instead of the own corpora, with
  --queries FILE     its questions (see tests/bench/search/README.md), and
  --synonyms FILE    its synonyms (those of tests/fixtures/full-site)`;

/** Parses the command line. Throws for unknown options, and for those that require another one. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      costs: { type: 'boolean', default: false },
      tuning: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      dist: { type: 'string', default: FULL_SITE },
      corpus: { type: 'string' },
      queries: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      synonyms: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { corpus, queries, synonyms, dist, only } = values;
  if (values.help) throw new Error(USAGE);
  if ((corpus === undefined) !== (queries === undefined))
    throw new Error(`--corpus and --queries go together\n${USAGE}`);
  return {
    isQuick: values.quick,
    showsMisses: values.misses,
    isCosts: values.costs,
    measuresTuning: values.tuning,
    only,
    sets: values.set,
    dist,
    ...(corpus !== undefined && { corpus }),
    ...(queries !== undefined && { queries }),
    ...(synonyms !== undefined && { synonyms }),
  };
}
