import { type CharacterMap, foldCase, foldText, readCharacterMap } from './fold.ts';
import type { SynonymGroup } from '../model/settings/synonyms.ts';
import { isPeriodKind } from '../values/period.ts';
import { FACETS, type Facet } from '../marks/facets.ts';
import type { Page } from './types.ts';

/**
 * The table of titles: what suggestions need, and all that a focused search box loads. Columns of
 * text compress better than a list of objects.
 */
export interface TitlesFile {
  /** A line for each page, in the order of the index. */
  titles: string;
  urls: string;
  /** For each facet its labels, and a line for each page with their numbers. */
  facets: Readonly<Record<Facet, { labels: readonly string[]; pages: string }>>;
  /** `kind starts ends`, with `-` for no start. */
  periods: string;
  /** Pairs of characters, traditional first. */
  traditional: string;
}

/** What every query needs beside the table of titles. */
export interface RankingFile {
  /** A line for each page, in the order of the index. */
  dates: string;
  fixed: string;
  /** Numbers of the sample pages. */
  samples: readonly number[];
  /** The length of each page; see `textLength`. */
  lengths: readonly number[];
  /** The first words of the chunks, separated by spaces. */
  chunks: string;
  synonyms: readonly (readonly [words: string, narrower: string])[];
}

/**
 * The content of `<id>/head.json`. The table is in it too, so that the search page, which knows the
 * id of its index, fetches one file.
 */
export interface HeadFile {
  titles: TitlesFile;
  ranking: RankingFile;
}

/**
 * The content of `current.json`: the folder of the current bundle, whose files are listed in
 * `<id>/files.json`, and its table of titles.
 */
export interface Pointer {
  id: string;
  titles: TitlesFile;
}

/** A page with its folded title, of the same length as the title. */
export interface TitledPage extends Page {
  folded: string;
}

/** A page with the data for ranking in addition to the displayed one. */
export interface IndexedPage extends TitledPage {
  length: number;
}

export interface Titles {
  pages: readonly TitledPage[];
  simplified: CharacterMap;
}

export interface Head {
  pages: readonly IndexedPage[];
  averageLength: number;
  chunks: readonly string[];
  simplified: CharacterMap;
  synonyms: readonly SynonymGroup[];
}

const lines = (text: string): string[] => text.split('\n');
const words = (text: string): string[] => text.split(' ').filter(Boolean);

/** `kind starts ends`, with `-` for no start; empty without a period. */
export function readPeriod(line: string): Pick<Page, 'period'> {
  const [kind, starts = '-', ends = '', signUpBy] = line.split(' ');
  if (!isPeriodKind(kind)) return {};
  return {
    period: { kind, ...(starts !== '-' && { starts }), ends, ...(signUpBy && { signUpBy }) },
  };
}

/** Groups of synonyms from their lines in the files. */
export function readSynonyms(lines: RankingFile['synonyms']): SynonymGroup[] {
  return lines.map(([equal, narrower]) => ({ words: words(equal), narrower: words(narrower) }));
}

export function readTitleTable(file: TitlesFile): Titles {
  const simplified = readCharacterMap(file.traditional);
  const [titles, urls, periods] = [lines(file.titles), lines(file.urls), lines(file.periods)];
  const facets = FACETS.map((name) => {
    const { labels, pages } = file.facets[name];
    const numbers = lines(pages);
    return (page: number): [Facet, string[]] => [
      name,
      words(numbers[page] ?? '').map((number) => labels[Number(number)] ?? ''),
    ];
  });
  return {
    simplified,
    pages: titles.map((title, id) => ({
      id,
      url: urls[id] ?? '',
      title,
      folded: foldCase(foldText(title, simplified)),
      facets: Object.fromEntries(
        facets.map((of) => of(id)).filter(([, labels]) => labels.length > 0),
      ),
      ...readPeriod(periods[id] ?? ''),
    })),
  };
}

export function readHead({ titles, ranking: file }: HeadFile): Head {
  const { pages, simplified } = readTitleTable(titles);
  const [dates, fixed] = [lines(file.dates), lines(file.fixed)];
  const samples = new Set(file.samples);
  return {
    pages: pages.map((page, id) => ({
      ...page,
      length: file.lengths[id] ?? 0,
      ...(dates[id] && { date: dates[id] }),
      ...(fixed[id] && { fixed: fixed[id] }),
      ...(samples.has(id) && { sample: true }),
    })),
    averageLength: file.lengths.reduce((sum, length) => sum + length, 0) / (pages.length || 1),
    chunks: words(file.chunks),
    simplified,
    synonyms: readSynonyms(file.synonyms),
  };
}
