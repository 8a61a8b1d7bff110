import { type CharacterMap, foldCase, foldText, readCharacterMap } from './fold.ts';
import type { SynonymGroup } from '../model/settings/synonyms.ts';
import { isPeriodKind } from '../values/period.ts';
import { FACETS, type Facet } from '../marks/facets.ts';
import type { Page } from './types.ts';

/**
 * What every query needs: the table of titles, the ranges of the chunks, traditional characters,
 * synonyms. Columns of text compress better than a list of objects.
 */
export interface HeadFile {
  /** A line for each page, in the order of the index. */
  titles: string;
  urls: string;
  /** For each facet its labels, and a line for each page with their numbers. */
  facets: Readonly<Record<Facet, { labels: readonly string[]; pages: string }>>;
  dates: string;
  /** `kind starts ends`, with `-` for no start. */
  periods: string;
  fixed: string;
  /** Numbers of the sample pages. */
  samples: readonly number[];
  /** The length of each page; see `textLength`. */
  lengths: readonly number[];
  /** The first words of the chunks, separated by spaces. */
  chunks: string;
  /** Pairs of characters, traditional first. */
  traditional: string;
  synonyms: readonly (readonly [words: string, narrower: string])[];
}

/**
 * The content of `current.json`: the folder of the current bundle, whose files are listed in
 * `<id>/files.json`, and the data that every query needs.
 */
export interface Pointer {
  id: string;
  head: HeadFile;
}

/** A page with the data for ranking in addition to the displayed one. */
export interface IndexedPage extends Page {
  /** The folded title, of the same length as the title. */
  folded: string;
  length: number;
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
export function readSynonyms(lines: HeadFile['synonyms']): SynonymGroup[] {
  return lines.map(([equal, narrower]) => ({ words: words(equal), narrower: words(narrower) }));
}

export function readHead(file: HeadFile): Head {
  const simplified = readCharacterMap(file.traditional);
  const [titles, urls, dates, periods, fixed] = (
    ['titles', 'urls', 'dates', 'periods', 'fixed'] as const
  ).map((column) => lines(file[column])) as [string[], string[], string[], string[], string[]];
  const facets = FACETS.map((name) => {
    const { labels, pages } = file.facets[name];
    const numbers = lines(pages);
    return (page: number): [Facet, string[]] => [
      name,
      words(numbers[page] ?? '').map((number) => labels[Number(number)] ?? ''),
    ];
  });
  const samples = new Set(file.samples);
  const pages = titles.map((title, id): IndexedPage => ({
    id,
    url: urls[id] ?? '',
    title,
    folded: foldCase(foldText(title, simplified)),
    length: file.lengths[id] ?? 0,
    facets: Object.fromEntries(
      facets.map((of) => of(id)).filter(([, labels]) => labels.length > 0),
    ),
    ...(dates[id] && { date: dates[id] }),
    ...readPeriod(periods[id] ?? ''),
    ...(fixed[id] && { fixed: fixed[id] }),
    ...(samples.has(id) && { sample: true }),
  }));
  return {
    pages,
    averageLength: file.lengths.reduce((sum, length) => sum + length, 0) / (pages.length || 1),
    chunks: words(file.chunks),
    simplified,
    synonyms: readSynonyms(file.synonyms),
  };
}
